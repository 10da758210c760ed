package io.unhook.revocation.oauth;

import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.http.Reply.Lost;
import io.unhook.revocation.http.Reply.NeverSent;
import io.unhook.revocation.http.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The endpoints of the issuers on the allow-list, asked for once an hour. */
@ApplicationScoped
class Discovery {
    private static final Duration FRESH = Duration.ofHours(1);

    sealed interface Found {
        record At(Endpoints endpoints) implements Found {}

        record OurFault(String detail) implements Found {}

        /** Nothing but a document was asked for, so nothing was done. */
        record NotNow(Optional<Duration> retryAfter, String detail) implements Found {}
    }

    private record Known(Endpoints endpoints, Instant until) {}

    private final ProviderCalls calls;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    Discovery(ProviderCalls calls) {
        this.calls = calls;
    }

    Found endpointsOf(RevocationSettings.Issuer issuer) {
        Known before = known.get(issuer.issuer());
        return before != null && calls.now().isBefore(before.until()) ? new Found.At(before.endpoints()) : ask(issuer);
    }

    private Found ask(RevocationSettings.Issuer issuer) {
        URI uri = issuer.discoveryUrl().orElseGet(() -> wellKnown(issuer.issuer()));
        if (!Endpoints.mayBeCalled(uri, Endpoints.isOnThisMachine(issuer.issuer()))) {
            return new Found.OurFault("issuer without https");
        }
        return switch (calls.send(Provider.OAUTH, Requests.get(uri))) {
            case NeverSent(String detail) -> new Found.NotNow(Optional.empty(), detail);
            case Lost(String detail) -> new Found.NotNow(Optional.empty(), detail);
            case Answer a when a.status() == 200 -> read(issuer, a);
            case Answer a
            when a.askedToWait() || a.brokeDown() -> new Found.NotNow(a.retryAfter(), "discovery " + a.status());
            case Answer a -> new Found.OurFault("discovery " + a.status());
        };
    }

    private Found read(RevocationSettings.Issuer issuer, Answer answer) {
        return Endpoints.read(answer.body(), issuer.issuer())
                .<Found>map(endpoints -> {
                    known.put(issuer.issuer(), new Known(endpoints, calls.now().plus(FRESH)));
                    return new Found.At(endpoints);
                })
                .orElseGet(() -> new Found.OurFault("discovery document that must not be followed"));
    }

    private static URI wellKnown(URI issuer) {
        String text = issuer.toString();
        String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return URI.create(base + "/.well-known/openid-configuration");
    }
}
