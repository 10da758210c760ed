package io.unhook.simulator;

import static io.unhook.simulator.ConsentUrl.CALENDAR;
import static io.unhook.simulator.ConsentUrl.GMAIL;
import static io.unhook.simulator.ConsentUrl.callback;
import static io.unhook.simulator.ConsentUrl.google;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.BrowserOrder;
import io.unhook.simulator.control.BrowserView;
import io.unhook.simulator.control.LogQuery;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.world.Provider;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("service")
class GoogleConsentPageTest {
    private static final String ADA = "ada@gmail.example";
    private static final String LONG_EMAIL = "https://www.googleapis.com/auth/userinfo.email";

    @RegisterExtension
    static final RunningSimulator simulator = new RunningSimulator();

    static Stream<Arguments> mistakesThatNobodyIsToldOf() {
        return Stream.of(
                argumentSet("unknown client", google().with("client_id", "nobody"), 401, "invalid_client"),
                argumentSet(
                        "another provider's client",
                        google().with("client_id", "microsoft-client"),
                        401,
                        "invalid_client"),
                argumentSet("no client", google().without("client_id"), 400, "invalid_request"),
                argumentSet("no redirect URI", google().without("redirect_uri"), 400, "invalid_request"),
                argumentSet(
                        "a foreign redirect URI",
                        google().with("redirect_uri", "https://evil.example/back"),
                        400,
                        "redirect_uri_mismatch"),
                argumentSet(
                        "one that only looks local",
                        google().with("redirect_uri", "http://127.0.0.1@evil.example/back"),
                        400,
                        "redirect_uri_mismatch"),
                argumentSet("no response type", google().without("response_type"), 400, "invalid_request"),
                argumentSet("implicit flow", google().with("response_type", "token"), 400, "unsupported_response_type"),
                argumentSet("no scope", google().without("scope"), 400, "invalid_request"),
                argumentSet("unknown scope", google().with("scope", "openid mail"), 400, "invalid_scope"),
                argumentSet("access type", google().with("access_type", "always"), 400, "invalid_request"),
                argumentSet("prompt", google().with("prompt", "login"), 400, "invalid_request"),
                argumentSet("none among others", google().with("prompt", "none consent"), 400, "invalid_request"),
                argumentSet("method", google().with("code_challenge_method", "S512"), 400, "invalid_request"),
                argumentSet("challenge", google().with("code_challenge", "short"), 400, "invalid_request"));
    }

    @ParameterizedTest
    @MethodSource
    void mistakesThatNobodyIsToldOf(ConsentUrl url, int status, String error) {
        Reply page = simulator.call().get(url.path());
        Reply posted = simulator.call().form(url.path(), Map.of("address", ADA, "answer", "allow"));

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).contains("Error " + status + ": " + error);
        assertThat(page.header("Location")).isNull();
        assertThat(posted.status()).isEqualTo(status);
        assertThat(simulator.control().grants(Who.EVERYBODY)).isEmpty();
    }

    @Test
    void aPersonSeesWhatIsAskedForAndSendsTheForm() {
        Reply page = simulator.call().get(google().path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text())
                .contains("value=\"ada@gmail.example\"", "name=\"grant " + GMAIL + "\" checked", ">Cancel<")
                .doesNotContain("name=\"grant openid\"");

        Reply back = simulator
                .call()
                .form(google().path(), Map.of("address", ADA, "answer", "allow", "grant " + GMAIL, "on"));

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).startsWith(google().redirectUri() + "?code=4%2F0A");
    }

    @Test
    void whatTheUrlSaysCannotBreakThePage() {
        Reply page = simulator
                .call()
                .get(google().with("login_hint", "\"><script>x</script>").path());

        assertThat(page.text()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void anAnswerBringsCodeStateIssuerAndWhatWasGranted() {
        Map<String, String> callback = callback(allow(google()));

        assertThat(callback)
                .containsEntry("state", "st=a/te &1")
                .containsEntry("iss", "https://accounts.google.com")
                .containsEntry("scope", "openid " + LONG_EMAIL + " " + GMAIL + " " + CALENDAR)
                .containsKey("code");
        assertThat(simulator.control().grants(Who.with(Provider.GOOGLE, ADA)))
                .singleElement()
                .satisfies(grant -> assertThat(grant.alive()).isTrue());
    }

    @Test
    void aCodeBringsTokensOfThatPersonWithTheNonce() {
        Reply tokens = exchange(callback(allow(google())).get("code"));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.json("refresh_token")).isNotBlank();
        assertThat(tokens.json("scope")).contains(GMAIL, LONG_EMAIL);
        assertThat(tokens.claims("id_token").path("nonce").asText()).isEqualTo("n-1");
        assertThat(tokens.claims("id_token").path("email").asText()).isEqualTo(ADA);
        assertThat(refresh(tokens.json("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void aPersonMaySignInAsSomebodyElseThanTheHintSays() {
        BrowserView view = browse(BrowserOrder.allow(google().at(simulator), "eve@gmail.example"));

        assertThat(exchange(callback(view).get("code"))
                        .claims("id_token")
                        .path("email")
                        .asText())
                .isEqualTo("eve@gmail.example");
    }

    @Test
    void aHintMayBeASub() {
        Consented ada = simulator.control().consent(ConsentOrder.google(ADA));

        BrowserView view = allow(google().with("login_hint", ada.subject()));

        assertThat(exchange(callback(view).get("code"))
                        .claims("id_token")
                        .path("sub")
                        .asText())
                .isEqualTo(ada.subject());
    }

    @Test
    void scopesCanBeUntickedButThoseOfTheSignInCannot() {
        BrowserView view =
                browse(BrowserOrder.allow(google().at(simulator), ADA).only(CALENDAR));

        assertThat(callback(view).get("scope")).isEqualTo("openid " + LONG_EMAIL + " " + CALENDAR);
        assertThat(exchange(callback(view).get("code")).json("scope")).doesNotContain(GMAIL);
    }

    @Test
    void scopeNamesCanStayAsTheyWereAsked() {
        simulator.set("{'google':{'longScopeNames':false}}");

        assertThat(callback(allow(google())).get("scope")).startsWith("openid email ");
    }

    @Test
    void cancelIsAccessDenied() {
        Map<String, String> callback = callback(browse(BrowserOrder.deny(google().at(simulator), ADA)));

        assertThat(callback)
                .containsOnly(
                        Map.entry("error", "access_denied"),
                        Map.entry("state", "st=a/te &1"),
                        Map.entry("iss", "https://accounts.google.com"));
        assertThat(simulator.control().grants(Who.EVERYBODY)).isEmpty();
    }

    @Test
    void withoutOfflineThereIsNoRefreshToken() {
        assertThat(exchange(callback(allow(google().without("access_type"))).get("code"))
                        .json()
                        .has("refresh_token"))
                .isFalse();
    }

    @Test
    void onlyTheFirstConsentBringsARefreshTokenUnlessThePromptAsksForOne() {
        ConsentUrl plain = google().without("prompt");

        assertThat(exchange(codeOf(plain)).json().has("refresh_token")).isTrue();
        assertThat(exchange(codeOf(plain)).json().has("refresh_token")).isFalse();
        assertThat(exchange(codeOf(google())).json().has("refresh_token")).isTrue();
    }

    @Test
    void afterARevocationTheNextConsentIsAFirstOneAgain() {
        ConsentUrl plain = google().without("prompt");
        exchange(codeOf(plain));
        simulator.control().revokeByHand(Who.with(Provider.GOOGLE, ADA));

        assertThat(exchange(codeOf(plain)).json().has("refresh_token")).isTrue();
        assertThat(simulator
                        .control()
                        .grants(Who.with(Provider.GOOGLE, ADA))
                        .getFirst()
                        .epoch())
                .isEqualTo(2);
    }

    @Test
    void theProjectsEarlierScopesComeAlongWhenAskedTo() {
        simulator
                .control()
                .consent(ConsentOrder.google(ADA).client("google-client-2").scopes(CALENDAR));
        ConsentUrl mailOnly = google().with("scope", "openid " + GMAIL);

        assertThat(callback(allow(mailOnly)).get("scope")).doesNotContain(CALENDAR);
        assertThat(callback(allow(mailOnly.with("include_granted_scopes", "true")))
                        .get("scope"))
                .contains(CALENDAR);
    }

    @Test
    void aCodeIsGoodForOneExchangeWithItsRedirectUriAndVerifier() {
        String code = codeOf(google());

        assertThat(exchange(code).status()).isEqualTo(200);
        assertRefused(exchange(code), "invalid_grant");
        assertRefused(
                exchange(codeOf(google()), Map.of("redirect_uri", "http://127.0.0.1:8081/other")),
                "redirect_uri_mismatch");
        assertRefused(exchange(codeOf(google()), Map.of("code_verifier", "x".repeat(43))), "invalid_grant");
        assertRefused(exchange(codeOf(google()), Map.of("code_verifier", "")), "invalid_grant");
        assertRefused(exchange("4/0Anobody"), "invalid_grant");
    }

    @Test
    void anotherClientsTryLeavesTheCodeUnused() {
        String code = codeOf(google());

        Reply stranger = exchange(code, Map.of("client_id", "google-client-2", "client_secret", "google-secret-2"));

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(exchange(code).status()).isEqualTo(200);
    }

    @Test
    void aCodeUsedTwiceEndsNothing() {
        String code = codeOf(google());
        String refreshToken = exchange(code).json("refresh_token");

        exchange(code);

        assertThat(refresh(refreshToken).status()).isEqualTo(200);
    }

    @Test
    void aCodeLapses() {
        String code = codeOf(google());

        simulator.simulator().shiftClock(Duration.ofMinutes(10));

        assertRefused(exchange(code), "invalid_grant");
    }

    @Test
    void aCodeOfAnEndedGrantBringsNothing() {
        String code = codeOf(google());

        simulator.control().revokeByHand(Who.with(Provider.GOOGLE, ADA));

        assertRefused(exchange(code), "invalid_grant");
    }

    @Test
    void aForgottenMethodMeansPlainAndFailsAtTheExchange() {
        assertRefused(exchange(codeOf(google().without("code_challenge_method"))), "invalid_grant");
    }

    @Test
    void theIssuerCanBeLeftOutOrForeign() {
        simulator.set("{'google':{'answerIss':'none'}}");
        assertThat(callback(allow(google()))).doesNotContainKey("iss");
        assertThat(discovery().has("authorization_response_iss_parameter_supported"))
                .isFalse();

        simulator.set("{'google':{'answerIss':'https://evil.example'}}");
        assertThat(callback(allow(google()))).containsEntry("iss", "https://evil.example");
        assertThat(discovery()
                        .path("authorization_response_iss_parameter_supported")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theRefreshTokenCanBeWithheld() {
        simulator.set("{'google':{'refreshTokenWithCode':false}}");

        assertThat(exchange(codeOf(google())).json().has("refresh_token")).isFalse();
    }

    @Test
    void registeredRedirectUrisAreComparedAsText() {
        simulator
                .control()
                .register(simulator.control().clients().stream()
                        .filter(client -> client.id().equals("google-client"))
                        .findFirst()
                        .orElseThrow()
                        .with(List.of("https://crm.example/oauth/callback/google")));

        assertThat(allow(google().with("redirect_uri", "https://crm.example/oauth/callback/google"))
                        .location())
                .startsWith("https://crm.example/oauth/callback/google?");
        assertThat(allow(google().with("redirect_uri", "https://crm.example/oauth/callback/google/"))
                        .page())
                .contains("redirect_uri_mismatch");
        assertThat(allow(google()).page()).contains("redirect_uri_mismatch");
    }

    @Test
    void theLogNamesBothCallsAndTheConsent() {
        allow(google());

        assertThat(simulator.control().log(LogQuery.calls("* /google/o/oauth2/v2/auth")))
                .satisfiesExactly(shown -> assertThat(shown.effect()).isEqualTo(Effect.NONE), answered -> {
                    assertThat(answered.effect()).isEqualTo(Effect.CONSENTED);
                    assertThat(answered.client()).isEqualTo("google-client");
                    assertThat(answered.epoch()).isEqualTo(1);
                    assertThat(answered.subject()).isNotBlank();
                });
    }

    private static JsonNode discovery() {
        return simulator.call().get("/google/.well-known/openid-configuration").json();
    }

    private static String codeOf(ConsentUrl url) {
        return callback(allow(url)).get("code");
    }

    private static BrowserView allow(ConsentUrl url) {
        return browse(BrowserOrder.allow(url.at(simulator), null));
    }

    private static BrowserView browse(BrowserOrder order) {
        return simulator.control().browse(order);
    }

    private static Reply exchange(String code) {
        return exchange(code, Map.of());
    }

    private static Reply exchange(String code, Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                google().redirectUri(),
                "code_verifier",
                ConsentUrl.VERIFIER,
                "client_id",
                "google-client",
                "client_secret",
                "google-secret"));
        fields.putAll(otherwise);
        return simulator.call().form("/google/token", fields);
    }

    private static Reply refresh(String token) {
        return simulator
                .call()
                .form(
                        "/google/token",
                        Map.of(
                                "grant_type", "refresh_token",
                                "refresh_token", token,
                                "client_id", "google-client",
                                "client_secret", "google-secret"));
    }

    private static void assertRefused(Reply reply, String error) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json("error")).isEqualTo(error);
    }
}
