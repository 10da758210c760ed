package io.unhook.revocation.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.ProofAnswer.Proven;
import io.unhook.revocation.domain.provider.ProofAnswer.Unavailable;
import io.unhook.revocation.domain.provider.ProofAnswer.WrongScopes;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NeedsSignIn;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.Accepted;
import io.unhook.revocation.domain.provider.RevokeAnswer.NeedsPerson;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotAToken;
import io.unhook.revocation.http.IdToken;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.http.Reply.Lost;
import io.unhook.revocation.http.Reply.NeverSent;
import io.unhook.revocation.http.TokenAnswer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the standards' answers mean (RFC 6749, RFC 7009, OpenID Connect), each table read from top to bottom. */
final class OAuthAnswers {
    private static final Set<String> SIGN_IN = Set.of("interaction_required", "login_required", "consent_required");

    private OAuthAnswers() {}

    /** The token endpoint, asked with a refresh token. */
    static RefreshAnswer toRefresh(Reply reply, Instant now) {
        return switch (reply) {
            case NeverSent(String detail) -> new RefreshAnswer.NotNow(Optional.empty(), detail);
            case Lost(String detail) -> new RefreshAnswer.NoAnswer(detail);
            case Answer a when a.status() == 200 -> TokenAnswer.granted(a, now);
            case Answer a when a.askedToWait() -> new RefreshAnswer.NotNow(a.retryAfter(), a.summary());
            case Answer a when a.brokeDown() -> new RefreshAnswer.NoAnswer(a.summary());
            case Answer a when a.says("invalid_grant") -> new TokenDead("invalid_grant", false);
            case Answer a when SIGN_IN.contains(a.error()) -> new NeedsSignIn(a.error());
            case Answer a
            when a.says("temporarily_unavailable") -> new RefreshAnswer.NotNow(a.retryAfter(), a.summary());
            case Answer a -> new RefreshAnswer.OurFault(a.summary()); // invalid_client, 404, a redirect, …
        };
    }

    /** RFC 7009: 200 also for a token that is none; 503 leaves it alive. */
    static RevokeAnswer toRevoke(Reply reply, PersonStep byHand) {
        return switch (reply) {
            case NeverSent(String detail) -> new RevokeAnswer.NotNow(Optional.empty(), detail);
            case Lost(String detail) -> new RevokeAnswer.NoAnswer(Optional.empty(), detail);
            case Answer a when a.status() == 200 -> new Accepted(a.summary());
            case Answer a when a.askedToWait() -> new RevokeAnswer.NotNow(a.retryAfter(), a.summary());
            case Answer a
            when a.brokeDown() || a.status() < 300 -> new RevokeAnswer.NoAnswer(a.retryAfter(), a.summary());
            case Answer a
            when a.says("invalid_token") -> new NotAToken(a.summary()); // Google's way, not the standard's
            case Answer a when a.says("unsupported_token_type") -> new NeedsPerson(byHand, a.summary());
            case Answer a
            when a.says("temporarily_unavailable") -> new RevokeAnswer.NotNow(a.retryAfter(), a.summary());
            case Answer a -> new RevokeAnswer.OurFault(a.summary()); // invalid_client, 404, 405, a redirect, …
        };
    }

    /** The {@code id_token} that came with a refresh. */
    static ProofAnswer toProof(IdToken token, IssuerRealm realm, Refreshed refreshed) {
        if (!token.text("iss").equals(realm.issuer()) || !token.isFor(realm.clientId())) {
            return new ProofAnswer.OurFault("id_token of another issuer or client");
        }
        return named(token.claims(), realm, refreshed);
    }

    /** Userinfo, where the refresh brought no {@code id_token}. */
    static ProofAnswer toProof(Reply reply, IssuerRealm realm, Refreshed refreshed) {
        return switch (reply) {
            case NeverSent(String detail) -> new Unavailable(Optional.empty(), detail);
            case Lost(String detail) -> new Unavailable(Optional.empty(), detail);
            case Answer a when a.status() == 200 && a.body().isObject() -> named(a.body(), realm, refreshed);
            case Answer a when a.status() == 401 || a.status() == 403 -> new WrongScopes("openid email");
            case Answer a
            when a.askedToWait() || a.brokeDown() || a.status() < 300 ->
                new Unavailable(a.retryAfter(), "userinfo " + a.status());
            case Answer a -> new ProofAnswer.OurFault("userinfo " + a.status());
        };
    }

    private static ProofAnswer named(JsonNode claims, IssuerRealm realm, Refreshed refreshed) {
        String subject = claims.path("sub").asText("");
        String address = claims.path("email").asText("");
        if (subject.isBlank() || address.isBlank()) {
            return new WrongScopes("openid email");
        }
        // Left out by many; the operator named this issuer because it serves these mailboxes.
        if (!claims.path("email_verified").asBoolean(true)) {
            return new ProofAnswer.Refused("email-not-verified");
        }
        return new Proven(new GrantKey(Provider.OAUTH, realm.text(), subject), address, realm.clientId(), refreshed);
    }
}
