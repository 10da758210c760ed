package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.ExpiryOrder;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.world.Secrets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class GoogleTokenTest {
    @RegisterExtension
    static final RunningSimulator google = new RunningSimulator();

    @Test
    void aRefreshBringsAnAccessTokenAndAnIdTokenButNoNewRefreshToken() {
        Consented ada = consented("ada@acme.example");

        Reply reply = refresh(ada.refreshToken());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().has("refresh_token")).isFalse();
        assertThat(reply.json("token_type")).isEqualTo("Bearer");
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(3599);
        assertThat(reply.json("scope")).isEqualTo(String.join(" ", ada.scopes()));
        assertThat(reply.claims("id_token").path("iss").asText()).isEqualTo("https://accounts.google.com");
        assertThat(reply.claims("id_token").path("aud").asText()).isEqualTo("google-client");
        assertThat(reply.claims("id_token").path("sub").asText()).isEqualTo(ada.subject());
        assertThat(reply.claims("id_token").path("email").asText()).isEqualTo("ada@acme.example");
        assertThat(reply.claims("id_token").path("email_verified").asBoolean()).isTrue();
        assertThat(reply.claims("id_token").path("hd").asText()).isEqualTo("acme.example");
    }

    @Test
    void withoutOpenidThereIsNoIdToken() {
        Consented ada = google.control()
                .consent(ConsentOrder.google("ada@acme.example")
                        .scopes("https://www.googleapis.com/auth/gmail.readonly"));

        Reply reply = refresh(ada.refreshToken());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().has("id_token")).isFalse();
        assertThat(google.call()
                        .get("/google/v1/userinfo", reply.json("access_token"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void claimsOfAPersonCanBeOdd() {
        Consented ada = google.control()
                .consent(ConsentOrder.google("ada@acme.example").claims(Map.of("email_verified", false)));

        assertThat(refresh(ada.refreshToken())
                        .claims("id_token")
                        .path("email_verified")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anUnknownTokenIsAnInvalidGrant() {
        assertRefused(refresh("1//nobody"), 400, "invalid_grant");
    }

    @Test
    void aWrongClientIsOurFault() {
        String token = consented("ada@acme.example").refreshToken();

        assertRefused(refresh(token, "nobody", "x"), 401, "invalid_client");
        assertRefused(refresh(token, "google-client", "wrong"), 401, "invalid_client");
        assertRefused(refresh(token, "google-client-2", "google-secret-2"), 401, "unauthorized_client");
        assertRefused(refresh(token, "microsoft-client", "microsoft-secret"), 401, "invalid_client");
    }

    @Test
    void theClientMayComeByBasicAuthentication() {
        Map<String, String> fields = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                consented("ada@acme.example").refreshToken());

        assertThat(google.call()
                        .form("/google/token", fields, "google-client", "google-secret")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, String> client = Map.of("client_id", "google-client", "client_secret", "google-secret");
        Map<String, String> noToken = new HashMap<>(client);
        noToken.put("grant_type", "refresh_token");
        Map<String, String> password = new HashMap<>(client);
        password.put("grant_type", "password");

        assertRefused(google.call().form("/google/token", client), 400, "invalid_request");
        assertRefused(google.call().form("/google/token", noToken), 400, "invalid_request");
        assertRefused(google.call().form("/google/token", password), 400, "unsupported_grant_type");
    }

    @Test
    void aCodeIsExchangedOnceWithItsVerifierAndRedirectUri() {
        String code = google.control()
                .consent(ConsentOrder.google("ada@acme.example")
                        .asCode()
                        .redirectUri("https://crm.example/back")
                        .codeChallenge(Secrets.challenge("verifier")))
                .code();

        Reply reply = exchange(code, "verifier");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(refresh(reply.json("refresh_token")).status()).isEqualTo(200);
        assertRefused(exchange(code, "verifier"), 400, "invalid_grant");
    }

    @Test
    void aCodeWithTheWrongVerifierIsRefused() {
        String code = google.control()
                .consent(ConsentOrder.google("ada@acme.example").asCode().codeChallenge(Secrets.challenge("verifier")))
                .code();

        assertRefused(exchange(code, "another"), 400, "invalid_grant");
    }

    @Test
    void anAccessTokenOpensUserinfoAndMailUntilItExpires() {
        google.set("{'google':{'accessTokenLife':'PT10M'}}");
        String token = consented("ada@acme.example").accessToken();
        assertThat(google.call().get("/google/v1/userinfo", token).json("email"))
                .isEqualTo("ada@acme.example");
        assertThat(mail(token)).isEqualTo(200);
        assertThat(google.call()
                        .send("POST", "/google/gmail/v1/users/me/stop", "", token)
                        .status())
                .isEqualTo(200);

        google.simulator().shiftClock(Duration.ofMinutes(10));

        assertThat(google.call().get("/google/v1/userinfo", token).status()).isEqualTo(401);
        assertThat(mail(token)).isEqualTo(401);
        assertThat(google.call()
                        .send("POST", "/google/gmail/v1/users/me/stop", "", token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void mailNeedsAGmailScope() {
        Consented ada =
                google.control().consent(ConsentOrder.google("ada@acme.example").scopes("openid", "email"));

        assertThat(mail(ada.accessToken())).isEqualTo(403);
    }

    @Test
    void above100TheOldestRefreshTokenOfPersonAndClientIsDroppedAndTheGrantLivesOn() {
        Consented first = consented("ada@acme.example");
        Consented elsewhere =
                google.control().consent(ConsentOrder.google("ada@acme.example").client("google-client-2"));
        for (int more = 0; more < 99; more++) {
            consented("ada@acme.example");
        }
        assertThat(refresh(first.refreshToken()).status()).isEqualTo(200);

        Consented newest = consented("ada@acme.example");

        assertRefused(refresh(first.refreshToken()), 400, "invalid_grant");
        assertThat(refresh(newest.refreshToken()).status()).isEqualTo(200);
        assertThat(refresh(elsewhere.refreshToken(), "google-client-2", "google-secret-2")
                        .status())
                .isEqualTo(200);
        assertThat(google.control().grant(first).alive()).isTrue();
    }

    @Test
    void aRefreshTokenUnusedForHalfAYearDies() {
        Consented ada = consented("ada@acme.example");

        google.simulator().shiftClock(Duration.ofDays(181));

        assertRefused(refresh(ada.refreshToken()), 400, "invalid_grant");
        assertThat(google.control().grant(ada).alive()).isTrue();
    }

    @Test
    void tokensCanBeMadeToExpire() {
        Consented ada = consented("ada@acme.example");

        google.control().expire(ExpiryOrder.of(ExpiryOrder.Which.ACCESS, Who.EVERYBODY));
        assertThat(mail(ada.accessToken())).isEqualTo(401);
        assertThat(refresh(ada.refreshToken()).status()).isEqualTo(200);

        google.control().expire(ExpiryOrder.of(ExpiryOrder.Which.REFRESH, Who.gave(ada)));
        assertRefused(refresh(ada.refreshToken()), 400, "invalid_grant");
    }

    @Test
    void discoveryNamesItsOwnEndpointsAndGooglesIssuer() {
        Reply reply = google.call().get("/google/.well-known/openid-configuration");

        assertThat(reply.json("issuer")).isEqualTo("https://accounts.google.com");
        assertThat(reply.json("revocation_endpoint"))
                .isEqualTo(google.simulator().url() + "/google/revoke");
        assertThat(google.call()
                        .get(reply.json("jwks_uri"))
                        .json()
                        .path("keys")
                        .path(0)
                        .path("kty")
                        .asText())
                .isEqualTo("RSA");
    }

    private static Consented consented(String address) {
        return google.control().consent(ConsentOrder.google(address));
    }

    private static Reply refresh(String token) {
        return refresh(token, "google-client", "google-secret");
    }

    private static Reply refresh(String token, String client, String secret) {
        return google.call()
                .form(
                        "/google/token",
                        Map.of(
                                "grant_type", "refresh_token",
                                "refresh_token", token,
                                "client_id", client,
                                "client_secret", secret));
    }

    private static Reply exchange(String code, String verifier) {
        return google.call()
                .form(
                        "/google/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "redirect_uri", "https://crm.example/back",
                                "code_verifier", verifier,
                                "client_id", "google-client",
                                "client_secret", "google-secret"));
    }

    private static int mail(String accessToken) {
        return google.call()
                .get("/google/gmail/v1/users/me/profile", accessToken)
                .status();
    }

    private static void assertRefused(Reply reply, int status, String error) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json("error")).isEqualTo(error);
    }
}
