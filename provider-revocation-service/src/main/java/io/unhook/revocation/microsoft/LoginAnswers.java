package io.unhook.revocation.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.ProofAnswer.Proven;
import io.unhook.revocation.domain.provider.ProofAnswer.WrongScopes;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NeedsSignIn;
import io.unhook.revocation.domain.provider.RefreshAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NotNow;
import io.unhook.revocation.domain.provider.RefreshAnswer.OurFault;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import io.unhook.revocation.http.IdToken;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.http.Reply.Lost;
import io.unhook.revocation.http.Reply.NeverSent;
import io.unhook.revocation.http.TokenAnswer;
import io.unhook.revocation.microsoft.AppOnlyTokens.AppOnly;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the answers of Microsoft's sign-in mean, each table read from top to bottom.
 *
 * <p>Only {@code error} and {@code suberror} decide. The AADSTS numbers go into the evidence for people and nowhere else:
 * "Apps that take a dependency on text or error code numbers will be broken over time."
 */
final class LoginAnswers {
    /** {@code invalid_grant} with one of these is cured by signing in; the consent is not spoken of. */
    private static final Set<String> SIGN_IN = Set.of(
            "basic_action",
            "additional_action",
            "message_only",
            "user_password_expired",
            "device_authentication_failed",
            "protection_policy_required");

    private static final long NO_SERVICE_PRINCIPAL = 7_000_229;

    private LoginAnswers() {}

    /** The token endpoint, asked with a refresh token. */
    static RefreshAnswer toRefresh(Reply reply, Instant now) {
        return switch (reply) {
            case NeverSent(String detail) -> new NotNow(Optional.empty(), detail);
            case Lost(String detail) -> new NoAnswer(detail);
            case Answer a when a.status() == 200 -> TokenAnswer.granted(a, now);
            case Answer a when a.askedToWait() -> new NotNow(a.retryAfter(), words(a));
            case Answer a when a.brokeDown() -> new NoAnswer(words(a));
            case Answer a when isWithoutConsent(a) -> new TokenDead(words(a), true);
            case Answer a
            when a.says("invalid_grant") && SIGN_IN.contains(a.code("suberror")) -> new NeedsSignIn(words(a));
            case Answer a when a.says("invalid_grant") -> new TokenDead(words(a), false);
            case Answer a when a.says("interaction_required") || a.says("login_required") -> new NeedsSignIn(words(a));
            case Answer a when a.says("temporarily_unavailable") -> new NotNow(a.retryAfter(), words(a));
            case Answer a -> new OurFault(words(a)); // invalid_client, unauthorized_client, 404, a redirect, …
        };
    }

    /** The token endpoint, asked by the revoker app for a token of its own: there is no person, and nothing is changed. */
    static AppOnly toAppOnly(Answer a) {
        if (a.askedToWait() || a.brokeDown()) {
            return new AppOnly.NotNow(a.retryAfter(), words(a));
        }
        // The one place where a number decides: nothing else tells "not in this tenant" from "your secret is wrong",
        // and if the
        // number changed, an operator would be alarmed where a person should have been asked.
        return switch (number(a) == NO_SERVICE_PRINCIPAL ? "unauthorized_client" : a.error()) {
            case "unauthorized_client", "consent_required", "access_denied", "invalid_tenant" ->
                new AppOnly.NotConsented(words(a));
            case "temporarily_unavailable" -> new AppOnly.NotNow(a.retryAfter(), words(a));
            default -> new AppOnly.OurFault(words(a)); // invalid_client: a wrong or expired secret; 404, …
        };
    }

    private static boolean isWithoutConsent(Answer a) {
        boolean ofAKnownKind = a.says("invalid_grant") || a.says("interaction_required") || a.says("consent_required");
        return ofAKnownKind && (a.says("consent_required") || a.code("suberror").equals("consent_required"));
    }

    private static long number(Answer answer) {
        return answer.body().path("error_codes").path(0).asLong(0);
    }

    /** {@code invalid_grant consent_required AADSTS65001} */
    private static String words(Answer answer) {
        String aadsts = number(answer) == 0 ? "" : "AADSTS" + number(answer);
        String code = answer.error().isEmpty() ? answer.summary() : answer.error();
        return String.join(" ", code, answer.code("suberror"), aadsts)
                .replaceAll(" +", " ")
                .strip();
    }

    /**
     * Whose token it is. The address is the sign-in name, which lies in a domain that the tenant has proven; the {@code email}
     * claim is whatever the tenant's admin writes there, so it counts only where Microsoft vouches for it.
     */
    static ProofAnswer toProof(
            IdToken token, String issuerRoot, String personalTenant, String appId, Refreshed refreshed) {
        String tenant = token.text("tid");
        String person = token.text("oid");
        if (!Realm.isId(tenant) || !Realm.isId(person)) {
            return new WrongScopes("openid profile");
        }
        if (!token.text("iss").equals(issuerRoot + "/" + tenant + "/v2.0") || !token.isFor(appId)) {
            return new ProofAnswer.OurFault("id_token of another issuer or client");
        }
        if (isGuest(token)) {
            return new ProofAnswer.Refused("guest-account");
        }
        GrantKey grant = new GrantKey(Provider.MICROSOFT, new Realm(tenant, appId).text(), person);
        return address(token, tenant.equalsIgnoreCase(personalTenant))
                .<ProofAnswer>map(address -> new Proven(grant, address, appId, refreshed))
                .orElseGet(() -> new WrongScopes("profile email"));
    }

    /** A guest's mailbox lies in another tenant, and so does the consent that matters. */
    private static boolean isGuest(IdToken token) {
        return token.claims().path("acct").asInt(0) == 1
                || token.text("preferred_username").contains("#EXT#");
    }

    private static Optional<String> address(IdToken token, boolean personal) {
        JsonNode ownerVerified = token.claims().path("xms_edov");
        boolean vouchedFor = personal || ownerVerified.asBoolean(false) || ownerVerified.asInt(0) == 1;
        return Optional.of(token.text("email"))
                .filter(email -> vouchedFor && email.contains("@"))
                .or(() -> Optional.of(token.text("preferred_username")).filter(name -> name.contains("@")));
    }
}
