package io.unhook.revocation.google;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.RevocationSettings.Client;
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
import io.unhook.revocation.http.OwnClients;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Requests;
import io.unhook.revocation.http.TokenAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Google's token endpoint, userinfo and {@code /revoke}.
 *
 * <p>{@code /revoke} ends everything the person gave to the Cloud project, so one call with any living refresh token is enough.
 * An access token is never sent there: when it has expired, Google refuses it while the grant lives on.
 */
@ApplicationScoped
class GoogleDoor implements GrantDoor {
    private final RevocationSettings.Google settings;
    private final OwnClients clients;
    private final ProviderCalls calls;

    GoogleDoor(RevocationSettings settings, ProviderCalls calls) {
        this.settings = settings.google();
        this.clients = new OwnClients(settings.google().clients());
        this.calls = calls;
    }

    @Override
    public Provider provider() {
        return Provider.GOOGLE;
    }

    @Override
    public PersonStep byHand(GrantKey grant) {
        return new PersonStep(ActionBy.OWNER, settings.permissionsPage(), "google.permissions");
    }

    @Override
    public Traits traits() {
        return new Traits(Traits.Reach.GRANT_BY_ANY_TOKEN, false, true, settings.longestLag());
    }

    @Override
    public RefreshAnswer refresh(GrantKey grant, ClientToken token) {
        return clients.withId(token.clientId())
                .map(client -> GoogleAnswers.toRefresh(refreshCall(client, token.refreshToken()), calls.now()))
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
        Map<String, String> onlyTheToken = Map.of("token", token.refreshToken().reveal());
        return GoogleAnswers.toRevoke(
                calls.sendEnding(Provider.GOOGLE, Requests.form(settings.revokeUrl(), onlyTheToken)));
    }

    /** A consumer's grants are listed nowhere; a Workspace admin's view of them needs that customer's own admin. */
    @Override
    public LookAnswer look(GrantKey grant) {
        return new LookAnswer.NoListing();
    }

    private Reply refreshCall(Client client, Secret refreshToken) {
        Map<String, String> fields = Map.of(
                "grant_type", "refresh_token",
                "refresh_token", refreshToken.reveal(),
                "client_id", client.id(),
                "client_secret", client.secret());
        return calls.send(Provider.GOOGLE, Requests.form(settings.tokenUrl(), fields));
    }

    private ProofAnswer prove(Client client, Secret refreshToken) {
        Reply reply = refreshCall(client, refreshToken);
        RefreshAnswer answer = GoogleAnswers.toRefresh(reply, calls.now());
        if (!(answer instanceof Refreshed refreshed)) {
            return TokenAnswer.unproven(answer);
        }
        Optional<IdToken> idToken = IdToken.in(reply);
        return idToken.isPresent()
                ? GoogleAnswers.toProof(idToken.get(), settings.project(), client.id(), refreshed)
                : GoogleAnswers.toProof(userinfo(refreshed), settings.project(), client.id(), refreshed);
    }

    private Reply userinfo(Refreshed refreshed) {
        return calls.send(Provider.GOOGLE, Requests.get(settings.userinfoUrl(), refreshed.accessToken()));
    }
}
