package io.unhook.simulator.world;

import java.time.Duration;
import java.util.List;

/** What a test may turn. Where nobody knows what the provider does, it is here and not in the code. */
public record Settings(Google google, Microsoft microsoft, Generic generic) {

    /**
     * @param refreshTokenCap live refresh tokens for a person and a client; the oldest is dropped "without warning"
     * @param refreshTokenIdle a refresh token unused for so long dies
     * @param revocationLag how long tokens still work after an accepted revocation; Google names no figure
     * @param oldTokenEndsNewConsent whether {@code /revoke} with a token that only still works (see the lag) ends what was consented
     *     to since; the harsher reading of "removes all scopes previously granted to a project", not documented
     * @param longScopeNames a consent page's {@code email} and {@code profile} come back as {@code …/auth/userinfo.email} and so on, and
     *     with {@code openid}
     * @param answerIss {@code own}, {@code none}, or another issuer that the consent page's answer names
     * @param refreshTokenWithCode false: an exchanged code never brings one
     * @param revokedBody what the 200 of {@code /revoke} says; not documented
     */
    public record Google(
            String issuer,
            Duration accessTokenLife,
            int refreshTokenCap,
            Duration refreshTokenIdle,
            Duration revocationLag,
            boolean oldTokenEndsNewConsent,
            boolean longScopeNames,
            String answerIss,
            boolean refreshTokenWithCode,
            String revokedBody) {

        public Google {
            atLeastOne("google.refreshTokenCap", refreshTokenCap);
            notNegative("google.accessTokenLife", accessTokenLife);
            notNegative("google.refreshTokenIdle", refreshTokenIdle);
            notNegative("google.revocationLag", revocationLag);
            given("google.answerIss", answerIss);
        }
    }

    /**
     * @param listLag how long a deleted grant object is still listed
     * @param refreshLag how long a refresh still works after the grant objects are deleted
     * @param notOptedIn which refusal an app-only token request gets in a tenant that never consented to the app
     * @param principalIdFilter whether lists can be filtered by principal; not documented
     * @param unknownTenantError the {@code error} beside 90002
     * @param answerIss {@code own}, {@code none}, or another issuer that the consent page's answer names; not documented
     * @param refreshTokenWithCode false: an exchanged code never brings one
     * @param declinedError the {@code error} beside 65004 when a person cancels; both are recorded
     * @param personalRefusal what a refresh answers after the owner of a personal account took the consent away
     */
    public record Microsoft(
            Duration accessTokenLife,
            Duration appTokenLife,
            Duration refreshTokenIdle,
            int pageSize,
            Duration listLag,
            Duration refreshLag,
            NotOptedIn notOptedIn,
            boolean principalIdFilter,
            String unknownTenantError,
            String answerIss,
            boolean refreshTokenWithCode,
            String declinedError,
            PersonalRefusal personalRefusal) {

        public Microsoft {
            atLeastOne("microsoft.pageSize", pageSize);
            notNegative("microsoft.accessTokenLife", accessTokenLife);
            notNegative("microsoft.appTokenLife", appTokenLife);
            notNegative("microsoft.refreshTokenIdle", refreshTokenIdle);
            notNegative("microsoft.listLag", listLag);
            notNegative("microsoft.refreshLag", refreshLag);
            given("microsoft.answerIss", answerIss);
        }
    }

    public enum NotOptedIn {
        /** 401 {@code invalid_client}: "missing service principal in the tenant". Recorded, newer. */
        AADSTS7000229,
        /** 400 {@code unauthorized_client}: "application was not found in the directory". Recorded, older. */
        AADSTS700016
    }

    public enum PersonalRefusal {
        /** {@code invalid_grant} with {@code suberror consent_required}. */
        AADSTS65001,
        /** {@code invalid_grant} alone: "one or more scopes requested are unauthorized or expired". */
        AADSTS70000
    }

    /**
     * @param rotates whether a refresh kills the refresh token it was asked with
     * @param reuseEndsGrant whether a rotated refresh token that comes again ends its whole chain (RFC 9700, 4.14.2)
     * @param codeReuseEndsTokens whether a code that comes again ends what it brought the first time (RFC 6749, 4.1.2)
     * @param granularConsent whether single scopes can be unticked
     * @param requiresPkce whether a consent page insists on {@code code_challenge}
     * @param scopes what can be asked for; empty: anything
     * @param answerIss {@code own}, {@code none}, or another issuer that the consent page's answer names
     * @param refreshTokenWithCode false: an exchanged code never brings one
     * @param accessTokensRevocable if not, {@code /revoke} answers {@code unsupported_token_type} for them
     */
    public record Generic(
            Duration accessTokenLife,
            boolean rotates,
            boolean reuseEndsGrant,
            boolean accessTokensRevocable,
            Duration revocationLag,
            boolean codeReuseEndsTokens,
            boolean granularConsent,
            boolean requiresPkce,
            List<String> scopes,
            String answerIss,
            boolean refreshTokenWithCode) {

        public Generic {
            notNegative("generic.accessTokenLife", accessTokenLife);
            notNegative("generic.revocationLag", revocationLag);
            given("generic.answerIss", answerIss);
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
        }
    }

    private static void given(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be own, none or an issuer");
        }
    }

    private static void notNegative(String name, Duration value) {
        if (value == null || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be a duration like PT2S, zero or more");
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more");
        }
    }

    public static Settings defaults() {
        Duration hour = Duration.ofSeconds(3599);
        return new Settings(
                new Google(
                        "https://accounts.google.com",
                        hour,
                        100,
                        Duration.ofDays(180),
                        Duration.ZERO,
                        true,
                        true,
                        "own",
                        true,
                        "{}"),
                new Microsoft(
                        hour,
                        hour,
                        Duration.ofDays(90),
                        100,
                        Duration.ZERO,
                        Duration.ZERO,
                        NotOptedIn.AADSTS7000229,
                        false,
                        "invalid_tenant",
                        "none",
                        true,
                        "access_denied",
                        PersonalRefusal.AADSTS65001),
                new Generic(hour, true, false, true, Duration.ZERO, true, false, true, List.of(), "own", true));
    }
}
