package io.unhook.revocation.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.provider.GrantKey;
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

/** What Google's answers mean, each table read from top to bottom. */
final class GoogleAnswers {
    static final Set<String> ISSUERS = Set.of("https://accounts.google.com", "accounts.google.com");

    private GoogleAnswers() {}

    /** The token endpoint, asked with a refresh token. */
    static RefreshAnswer toRefresh(Reply reply, Instant now) {
        return switch (reply) {
            case NeverSent(String detail) -> new RefreshAnswer.NotNow(Optional.empty(), detail);
            case Lost(String detail) -> new RefreshAnswer.NoAnswer(detail);
            case Answer a when a.status() == 200 -> TokenAnswer.granted(a, now);
            case Answer a when a.askedToWait() -> new RefreshAnswer.NotNow(a.retryAfter(), a.summary());
            case Answer a when a.brokeDown() -> new RefreshAnswer.NoAnswer(a.summary());
            // Workspace session control: the person's session ended, not the consent.
            case Answer a
            when a.says("invalid_grant") && a.code("error_subtype").equals("invalid_rapt") ->
                new NeedsSignIn("invalid_grant invalid_rapt");
            case Answer a when a.says("invalid_grant") -> new TokenDead(words(a), false);
            case Answer a when a.says("admin_policy_enforced") -> new NeedsSignIn("admin_policy_enforced");
            case Answer a when a.says("rate_limit_exceeded") -> new RefreshAnswer.NotNow(a.retryAfter(), a.summary());
            case Answer a ->
                new RefreshAnswer.OurFault(a.summary()); // invalid_client, org_internal, 404, a redirect, …
        };
    }

    /** Google says why in a second word, where it says it at all. */
    private static String words(Answer a) {
        return (a.error() + " " + a.code("error_subtype")).strip();
    }

    /** {@code /revoke}. The body of the 200 is not documented and not looked at. */
    static RevokeAnswer toRevoke(Reply reply) {
        return switch (reply) {
            case NeverSent(String detail) -> new RevokeAnswer.NotNow(Optional.empty(), detail);
            case Lost(String detail) -> new RevokeAnswer.NoAnswer(Optional.empty(), detail);
            case Answer a when a.status() == 200 -> new Accepted(a.summary());
            case Answer a when a.status() == 400 && a.says("invalid_token") -> new NotAToken(a.summary());
            case Answer a when a.askedToWait() -> new RevokeAnswer.NotNow(a.retryAfter(), a.summary());
            case Answer a
            when a.brokeDown() || a.status() < 300 -> new RevokeAnswer.NoAnswer(a.retryAfter(), a.summary());
            case Answer a -> new RevokeAnswer.OurFault(a.summary()); // another 400, 401, 403, 404, 405, a redirect
        };
    }

    /** The {@code id_token} that came with a refresh. */
    static ProofAnswer toProof(IdToken token, String project, String clientId, Refreshed refreshed) {
        if (!ISSUERS.contains(token.text("iss")) || !token.isFor(clientId)) {
            return new ProofAnswer.OurFault("id_token of another issuer or client");
        }
        return named(token.claims(), project, clientId, refreshed);
    }

    /** Userinfo, where the refresh brought no {@code id_token}. */
    static ProofAnswer toProof(Reply reply, String project, String clientId, Refreshed refreshed) {
        return switch (reply) {
            case NeverSent(String detail) -> new Unavailable(Optional.empty(), detail);
            case Lost(String detail) -> new Unavailable(Optional.empty(), detail);
            case Answer a
            when a.status() == 200 && a.body().isObject() -> named(a.body(), project, clientId, refreshed);
            case Answer a when a.status() == 401 || a.status() == 403 -> new WrongScopes("openid email");
            case Answer a
            when a.askedToWait() || a.brokeDown() || a.status() < 300 ->
                new Unavailable(a.retryAfter(), "userinfo " + a.status());
            case Answer a -> new ProofAnswer.OurFault("userinfo " + a.status());
        };
    }

    private static ProofAnswer named(JsonNode claims, String project, String clientId, Refreshed refreshed) {
        String subject = claims.path("sub").asText("");
        String address = claims.path("email").asText("");
        if (subject.isBlank() || address.isBlank()) {
            return new WrongScopes("openid email");
        }
        // Some of Google's answers write the Boolean as text.
        if (!claims.path("email_verified").asBoolean(false)) {
            return new ProofAnswer.Refused("email-not-verified");
        }
        return new Proven(new GrantKey(Provider.GOOGLE, project, subject), address, clientId, refreshed);
    }
}
