package io.unhook.revocation.microsoft;

import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.RevocationSettings.Client;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.LookAnswer.Listed;
import io.unhook.revocation.domain.provider.LookAnswer.NoListing;
import io.unhook.revocation.domain.provider.LookAnswer.Unreadable;
import io.unhook.revocation.domain.provider.Permits;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.NeedsPerson;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.domain.provider.Traits;
import io.unhook.revocation.http.IdToken;
import io.unhook.revocation.http.OwnClients;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.http.Requests;
import io.unhook.revocation.http.TokenAnswer;
import io.unhook.revocation.microsoft.AppOnlyTokens.AppOnly;
import io.unhook.revocation.microsoft.Graph.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Microsoft's sign-in for refreshes, Graph for ending a grant.
 *
 * <p>A refresh gives a new refresh token but leaves the old one alive, so an answer that is lost makes nothing uncertain: that is why
 * {@link Traits#rotates()} is false here.
 */
@ApplicationScoped
class MicrosoftDoor implements GrantDoor {
    /** Signs in whoever the token belongs to, in their own tenant. */
    private static final String ANY_TENANT = "common";

    private final RevocationSettings.Microsoft settings;
    private final OwnClients clients;
    private final Steps steps;
    private final AppOnlyTokens appOnlyTokens;
    private final ProviderCalls calls;
    private final Duration longestGo;

    MicrosoftDoor(RevocationSettings settings, AppOnlyTokens appOnlyTokens, ProviderCalls calls) {
        this.settings = settings.microsoft();
        this.clients = new OwnClients(settings.microsoft().clients());
        this.steps = new Steps(settings.microsoft());
        this.appOnlyTokens = appOnlyTokens;
        this.calls = calls;
        this.longestGo = longestGo(settings);
    }

    @Override
    public Provider provider() {
        return Provider.MICROSOFT;
    }

    @Override
    public PersonStep byHand(GrantKey grant) {
        return steps.byOwner(Realm.of(grant));
    }

    @Override
    public Traits traits() {
        return new Traits(Traits.Reach.GRANT_BY_NAME, false, false, settings.longestLag());
    }

    @Override
    public Optional<PersonStep> onlyByHand(GrantKey grant) {
        Realm realm = Realm.of(grant);
        boolean byHand = steps.personal(realm) || settings.revoker().isEmpty();
        return byHand ? Optional.of(steps.byOwner(realm)) : Optional.empty();
    }

    @Override
    public RefreshAnswer refresh(GrantKey grant, ClientToken token) {
        return clients.withId(token.clientId())
                .map(client -> refreshCall(Realm.of(grant).tenant(), client, token.refreshToken()))
                .map(reply -> LoginAnswers.toRefresh(reply, calls.now()))
                .orElseGet(() -> new RefreshAnswer.OurFault("client-not-configured"));
    }

    @Override
    public ProofAnswer prove(Candidate candidate) {
        return clients.withIdOrMain(candidate.clientId())
                .map(client -> prove(client, candidate.refreshToken()))
                .orElseGet(() -> new ProofAnswer.Refused("client-not-ours"));
    }

    @Override
    public RevokeAnswer revoke(GrantKey grant, ClientToken token) {
        Realm realm = Realm.of(grant);
        PersonStep byOwner = steps.byOwner(realm);
        if (steps.personal(realm)) {
            return new NeedsPerson(byOwner, "personal-account");
        }
        return switch (appOnlyTokens.of(realm.tenant())) {
            case AppOnly.Granted(Secret appToken) -> revoke(realm, grant.subject(), appToken);
            case AppOnly.NotConsented(String detail) -> new NeedsPerson(byOwner, detail);
            case AppOnly.OurFault(String detail) -> new RevokeAnswer.OurFault(detail);
            case AppOnly.NotNow(Optional<Duration> retryAfter, String detail) ->
                new RevokeAnswer.NotNow(retryAfter, detail);
        };
    }

    @Override
    public LookAnswer look(GrantKey grant) {
        Realm realm = Realm.of(grant);
        if (steps.personal(realm)) {
            return new NoListing();
        }
        return switch (appOnlyTokens.of(realm.tenant())) {
            case AppOnly.Granted(Secret appToken) -> look(realm, grant.subject(), appToken);
            case AppOnly.NotConsented _ -> new NoListing();
            case AppOnly.OurFault(String detail) -> new Unreadable(detail);
            case AppOnly.NotNow(Optional<Duration> _, String detail) -> new Unreadable(detail);
        };
    }

    private RevokeAnswer revoke(Realm realm, String person, Secret appToken) {
        RevokeAnswer answer = new EndingGrants(graph(realm, person, appToken), steps, steps.byOwner(realm)).now();
        if (answer instanceof RevokeAnswer.OurFault || answer instanceof NeedsPerson) {
            appOnlyTokens.forget(
                    realm.tenant()); // an admin may consent meanwhile: a token fetched before does not know
        }
        return answer;
    }

    private LookAnswer look(Realm realm, String person, Secret appToken) {
        return switch (graph(realm, person, appToken).grants()) {
            case Listing.Read(GrantObjects objects) ->
                new Listed(
                        objects.own().size(), objects.tenantWide() ? Optional.of(steps.byAdmin()) : Optional.empty());
            case Listing.Failed(Answer answer)
            when answer.status() == 401 || answer.status() == 403 -> {
                appOnlyTokens.forget(realm.tenant());
                yield answer.status() == 403 ? new NoListing() : new Unreadable(GraphAnswers.words(answer));
            }
            case Listing.Failed(Reply reply) -> new Unreadable(GraphAnswers.words(reply));
            case Listing.TooLong _ -> new Unreadable(Permits.OUT_OF_TIME);
            case Listing.Odd(String detail) -> new Unreadable(detail);
        };
    }

    /** So that the token's call before it and the last one that is begun in time end within the lease of the work. */
    private static Duration longestGo(RevocationSettings settings) {
        Duration call = settings.work().permitPatience().plus(settings.http().answerTimeout());
        Duration lease = settings.work().lease();
        Duration left = lease.minus(call.multipliedBy(2));
        Duration least = lease.dividedBy(4);
        return left.compareTo(least) > 0 ? left : least;
    }

    private Graph graph(Realm realm, String person, Secret appToken) {
        return new Graph(settings.graphUrl(), calls, appToken, person, realm.appId(), longestGo);
    }

    private ProofAnswer prove(Client client, Secret refreshToken) {
        Reply reply = refreshCall(ANY_TENANT, client, refreshToken);
        RefreshAnswer answer = LoginAnswers.toRefresh(reply, calls.now());
        if (!(answer instanceof Refreshed refreshed)) {
            return TokenAnswer.unproven(answer);
        }
        return IdToken.in(reply)
                .map(token -> LoginAnswers.toProof(
                        token, settings.loginUrl().toString(), settings.personalTenant(), client.id(), refreshed))
                .orElseGet(() -> new ProofAnswer.WrongScopes("openid profile"));
    }

    /** Without a scope parameter the new token has the scopes that were consented, which no caller here can know better. */
    private Reply refreshCall(String tenant, Client client, Secret refreshToken) {
        Map<String, String> fields = Map.of(
                "grant_type", "refresh_token",
                "refresh_token", refreshToken.reveal(),
                "client_id", client.id(),
                "client_secret", client.secret());
        URI uri = URI.create(settings.loginUrl() + "/" + tenant + "/oauth2/v2.0/token");
        return calls.send(Provider.MICROSOFT, Requests.form(uri, fields));
    }
}
