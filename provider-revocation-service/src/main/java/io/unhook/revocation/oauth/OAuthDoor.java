package io.unhook.revocation.oauth;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.RevocationSettings.Client;
import io.unhook.revocation.RevocationSettings.Issuer;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.domain.provider.Traits;
import io.unhook.revocation.http.IdToken;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Requests;
import io.unhook.revocation.http.TokenAnswer;
import io.unhook.revocation.oauth.Discovery.Found;
import io.unhook.revocation.oauth.Endpoints.ClientAuthentication;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Every issuer on the allow-list, by the standards alone.
 *
 * <p>An issuer that is not on the list is never called, whatever a caller or an event names: that would let anybody make us send
 * requests where they like.
 */
@ApplicationScoped
class OAuthDoor implements GrantDoor {
    private final RevocationSettings.OAuth settings;
    private final Discovery discovery;
    private final ProviderCalls calls;

    OAuthDoor(RevocationSettings settings, Discovery discovery, ProviderCalls calls) {
        this.settings = settings.oauth();
        this.discovery = discovery;
        this.calls = calls;
    }

    @Override
    public Provider provider() {
        return Provider.OAUTH;
    }

    @Override
    public PersonStep byHand(GrantKey grant) {
        String page = issuer(IssuerRealm.of(grant).issuer())
                .flatMap(Issuer::permissionsPage)
                .orElse(null);
        return new PersonStep(ActionBy.OWNER, page, "oauth.permissions");
    }

    /** One door for many issuers, so as careful as the most difficult of them. */
    @Override
    public Traits traits() {
        return new Traits(
                Traits.Reach.EACH_TOKEN,
                settings.issuers().values().stream().anyMatch(Issuer::rotates),
                false,
                settings.issuers().values().stream()
                        .map(Issuer::longestLag)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ofHours(1)));
    }

    @Override
    public RefreshAnswer refresh(GrantKey grant, ClientToken token) {
        IssuerRealm realm = IssuerRealm.of(grant);
        return issuer(realm.issuer())
                .filter(issuer -> issuer.client().id().equals(token.clientId()))
                .map(issuer -> refresh(issuer, token.refreshToken()))
                .orElseGet(() -> new RefreshAnswer.OurFault("client-not-configured"));
    }

    @Override
    public ProofAnswer prove(Candidate candidate) {
        Optional<Issuer> issuer = candidate.issuer().flatMap(this::issuer);
        if (issuer.isEmpty()) {
            return new ProofAnswer.Refused("issuer-not-allowed");
        }
        Client client = issuer.get().client();
        return candidate.clientId().filter(id -> !id.equals(client.id())).isPresent()
                ? new ProofAnswer.Refused("client-not-ours")
                : prove(issuer.get(), candidate.refreshToken());
    }

    @Override
    public RevokeAnswer revoke(GrantKey grant, ClientToken token) {
        return issuer(IssuerRealm.of(grant).issuer())
                .filter(issuer -> issuer.client().id().equals(token.clientId()))
                .map(issuer -> revoke(issuer, token.refreshToken(), byHand(grant)))
                .orElseGet(() -> new RevokeAnswer.OurFault("client-not-configured"));
    }

    @Override
    public LookAnswer look(GrantKey grant) {
        return new LookAnswer.NoListing();
    }

    private Optional<Issuer> issuer(String name) {
        return settings.issuers().values().stream()
                .filter(issuer -> issuer.issuer().toString().equals(name))
                .findFirst();
    }

    private RefreshAnswer refresh(Issuer issuer, Secret refreshToken) {
        return switch (discovery.endpointsOf(issuer)) {
            case Found.At(Endpoints at) ->
                OAuthAnswers.toRefresh(refreshCall(at, issuer.client(), refreshToken), calls.now());
            case Found.OurFault(String detail) -> new RefreshAnswer.OurFault(detail);
            case Found.NotNow(Optional<Duration> retryAfter, String detail) ->
                new RefreshAnswer.NotNow(retryAfter, detail);
        };
    }

    private ProofAnswer prove(Issuer issuer, Secret refreshToken) {
        return switch (discovery.endpointsOf(issuer)) {
            case Found.At(Endpoints at) -> prove(issuer, at, refreshToken);
            case Found.OurFault(String detail) -> new ProofAnswer.OurFault(detail);
            case Found.NotNow(Optional<Duration> retryAfter, String detail) ->
                new ProofAnswer.Unavailable(retryAfter, detail);
        };
    }

    private ProofAnswer prove(Issuer issuer, Endpoints at, Secret refreshToken) {
        IssuerRealm realm =
                new IssuerRealm(issuer.issuer().toString(), issuer.client().id());
        Reply reply = refreshCall(at, issuer.client(), refreshToken);
        RefreshAnswer answer = OAuthAnswers.toRefresh(reply, calls.now());
        if (!(answer instanceof Refreshed refreshed)) {
            return TokenAnswer.unproven(answer);
        }
        Optional<IdToken> idToken = IdToken.in(reply);
        if (idToken.isPresent()) {
            return OAuthAnswers.toProof(idToken.get(), realm, refreshed);
        }
        return at.userinfo()
                .map(uri -> calls.send(Provider.OAUTH, Requests.get(uri, refreshed.accessToken())))
                .map(userinfo -> OAuthAnswers.toProof(userinfo, realm, refreshed))
                .orElseGet(() -> new ProofAnswer.WrongScopes("openid email"));
    }

    private RevokeAnswer revoke(Issuer issuer, Secret refreshToken, PersonStep byHand) {
        return switch (discovery.endpointsOf(issuer)) {
            case Found.At(Endpoints at) ->
                at.revocation()
                        .map(uri -> revokeCall(uri, at.atRevocation(), issuer.client(), refreshToken))
                        .map(reply -> OAuthAnswers.toRevoke(reply, byHand))
                        .orElseGet(() -> new RevokeAnswer.NeedsPerson(byHand, "no-revocation-endpoint"));
            case Found.OurFault(String detail) -> new RevokeAnswer.OurFault(detail);
            case Found.NotNow(Optional<Duration> retryAfter, String detail) ->
                new RevokeAnswer.NotNow(retryAfter, detail);
        };
    }

    private Reply refreshCall(Endpoints at, Client client, Secret refreshToken) {
        Map<String, String> fields = Map.of("grant_type", "refresh_token", "refresh_token", refreshToken.reveal());
        return calls.send(Provider.OAUTH, Authenticated.form(at.token(), at.atToken(), client, fields));
    }

    private Reply revokeCall(URI uri, ClientAuthentication how, Client client, Secret refreshToken) {
        Map<String, String> fields = Map.of("token", refreshToken.reveal(), "token_type_hint", "refresh_token");
        return calls.sendEnding(Provider.OAUTH, Authenticated.form(uri, how, client, fields));
    }
}
