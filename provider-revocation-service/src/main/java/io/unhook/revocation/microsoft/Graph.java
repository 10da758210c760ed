package io.unhook.revocation.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.http.Requests;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The three Graph calls about one person and our app, made with one app-only token; good for one go at it, which begins no page
 * and no deletion that could outlast its time.
 */
final class Graph {
    /** Far more pages than one app's consents in a large tenant fill; a listing that never ends is a fault. */
    private static final int MOST_PAGES = 1_000;

    private final URI root;
    private final ProviderCalls calls;
    private final Secret token;
    private final String person;
    private final String appId;
    private final Instant until;
    private Optional<String> ourPrincipal = Optional.empty();

    Graph(URI root, ProviderCalls calls, Secret token, String person, String appId, Duration longestGo) {
        this.root = root;
        this.calls = calls;
        this.token = token;
        this.person = person;
        this.appId = appId;
        this.until = calls.now().plus(longestGo);
    }

    sealed interface Listing {
        record Read(GrantObjects objects) implements Listing {}

        record Failed(Reply reply) implements Listing {}

        /** There are more pages than this go has time for. */
        record TooLong() implements Listing {}

        /** A listing that we do not follow: it leads to another host, or never ends, or is no listing. */
        record Odd(String detail) implements Listing {}
    }

    boolean isOutOfTime() {
        return calls.now().isAfter(until);
    }

    Listing grants() {
        return ourPrincipal.map(this::grantsOf).orElseGet(this::findUsFirst);
    }

    Reply delete(GrantObjects.Own grant) {
        URI uri = URI.create(root + "/oauth2PermissionGrants/" + Requests.inUrl(grant.id()));
        return calls.sendEnding(Provider.MICROSOFT, Requests.delete(uri, token));
    }

    /** Without a service principal in the tenant our app has no grants there: deleting it resets all consents. */
    private Listing findUsFirst() {
        URI uri = URI.create(root + "/servicePrincipals(appId='" + Requests.inUrl(appId) + "')?$select=id");
        return switch (get(uri)) {
            case Answer a when GraphAnswers.isUnknownResource(a) -> new Listing.Read(GrantObjects.NONE);
            case Answer a when a.status() == 200 -> found(a.body().path("id").asText(""));
            case Reply other -> new Listing.Failed(other);
        };
    }

    private Listing found(String principal) {
        if (!Realm.isId(principal)) {
            return new Listing.Odd("service principal without an id");
        }
        ourPrincipal = Optional.of(principal);
        return grantsOf(principal);
    }

    /** Filtered by client, which also keeps the replication delay small. That a person can be filtered by is not documented. */
    private Listing grantsOf(String principal) {
        String filter = Requests.inUrl("clientId eq '" + principal + "'");
        return pages(URI.create(root + "/oauth2PermissionGrants?$filter=" + filter));
    }

    private Listing pages(URI first) {
        GrantObjects found = GrantObjects.NONE;
        URI next = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply reply = get(next);
            if (!(reply instanceof Answer answer) || answer.status() != 200) {
                return new Listing.Failed(reply);
            }
            if (!answer.body().path("value").isArray()) {
                return new Listing.Odd("listing without a list");
            }
            found = found.plus(on(answer.body().path("value")));
            String link = answer.body().path("@odata.nextLink").asText("");
            if (link.isEmpty()) {
                return new Listing.Read(found);
            }
            if (!isOurs(link)) {
                return new Listing.Odd("next page elsewhere");
            }
            if (isOutOfTime()) {
                return new Listing.TooLong();
            }
            next = URI.create(link);
        }
        return new Listing.Odd("listing without an end");
    }

    private GrantObjects on(JsonNode page) {
        List<GrantObjects.Own> own = new ArrayList<>();
        boolean tenantWide = false;
        for (JsonNode grant : page) {
            String kind = grant.path("consentType").asText("");
            tenantWide |= kind.equals("AllPrincipals");
            // Another person's consent, or a kind that did not exist when this was written, is not ours to end.
            if (kind.equals("Principal") && grant.path("principalId").asText("").equalsIgnoreCase(person)) {
                own.add(new GrantObjects.Own(grant.path("id").asText()));
            }
        }
        return new GrantObjects(own, tenantWide);
    }

    /** The token goes along with every page, so it follows no link away from Graph. */
    private boolean isOurs(String link) {
        return link.startsWith(root + "/oauth2PermissionGrants?");
    }

    private Reply get(URI uri) {
        return calls.send(Provider.MICROSOFT, Requests.get(uri, token));
    }
}
