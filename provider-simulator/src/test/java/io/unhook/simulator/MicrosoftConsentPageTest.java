package io.unhook.simulator;

import static io.unhook.simulator.ConsentUrl.callback;
import static io.unhook.simulator.ConsentUrl.microsoft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.BrowserOrder;
import io.unhook.simulator.control.BrowserView;
import io.unhook.simulator.control.TenantWideOrder;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.world.Provider;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("service")
class MicrosoftConsentPageTest {
    private static final String ADA = "ada@acme.example";
    private static final String MAIL = "https://graph.microsoft.com/Mail.ReadWrite";

    @RegisterExtension
    static final RunningSimulator simulator = new RunningSimulator();

    private final MicrosoftCalls calls = new MicrosoftCalls(simulator);

    static Stream<Arguments> mistakesShownOnThePage() {
        return Stream.of(
                argumentSet("unknown tenant", microsoft("nobody.example"), 90002),
                argumentSet("unknown client", microsoft("common").with("client_id", "nobody"), 700016),
                argumentSet("no client", microsoft("common").without("client_id"), 900144),
                argumentSet(
                        "redirect URI", microsoft("common").with("redirect_uri", "https://evil.example/back"), 50011));
    }

    @ParameterizedTest
    @MethodSource
    void mistakesShownOnThePage(ConsentUrl url, int number) {
        Reply page = simulator.call().get(url.path());

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("AADSTS" + number + ":");
        assertThat(page.header("Location")).isNull();
    }

    static Stream<Arguments> mistakesSentBack() {
        ConsentUrl sound = microsoft("common");
        return Stream.of(
                argumentSet("no response type", sound.without("response_type"), "invalid_request", 900144),
                argumentSet("implicit flow", sound.with("response_type", "token"), "unsupported_response_type", 70005),
                argumentSet("no scope", sound.without("scope"), "invalid_request", 900144),
                argumentSet(
                        "unknown resource", sound.with("scope", "https://evil.example/Read"), "invalid_scope", 70011),
                argumentSet("prompt", sound.with("prompt", "always"), "invalid_request", 90023),
                argumentSet("nobody signed in", sound.with("prompt", "none"), "login_required", 50058),
                argumentSet("challenge", sound.with("code_challenge", "short"), "invalid_request", 501491));
    }

    @ParameterizedTest
    @MethodSource
    void mistakesSentBack(ConsentUrl url, String error, int number) {
        Map<String, String> callback = callback(allow(url));

        assertThat(callback).containsEntry("error", error).containsEntry("state", "st=a/te &1");
        assertThat(callback.get("error_description")).startsWith("AADSTS" + number + ": ");
    }

    @Test
    void anAnswerBringsCodeStateAndSessionStateButNoIssuer() {
        assertThat(callback(allow(microsoft("common")))).containsOnlyKeys("code", "state", "session_state");
    }

    @Test
    void theIssuerCanBeSwitchedOn() {
        simulator.set("{'microsoft':{'answerIss':'own'}}");

        assertThat(callback(allow(microsoft("common"))).get("iss"))
                .isEqualTo(simulator.simulator().url() + "/microsoft/login/common/v2.0");
        assertThat(simulator
                        .call()
                        .get("/microsoft/login/common/v2.0/.well-known/openid-configuration")
                        .json()
                        .path("authorization_response_iss_parameter_supported")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aCodeBringsTokensOfThatPersonWithTheNonce() {
        Reply tokens = exchange("common", codeOf(microsoft("common")));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.json("scope")).contains(MAIL);
        assertThat(tokens.claims("id_token").path("nonce").asText()).isEqualTo("n-1");
        assertThat(tokens.claims("id_token").path("preferred_username").asText())
                .isEqualTo(ADA);
        assertThat(calls.refresh("common", tokens.json("refresh_token"), null).status())
                .isEqualTo(200);
        assertThat(simulator.control().grants(Who.with(Provider.MICROSOFT, ADA)))
                .singleElement()
                .satisfies(grant -> assertThat(grant.grantObjects()).hasSize(1));
    }

    @Test
    void withoutOfflineAccessThereIsNoRefreshToken() {
        ConsentUrl online = microsoft("common").with("scope", "openid " + MAIL);

        assertThat(exchange("common", codeOf(online)).json().has("refresh_token"))
                .isFalse();
    }

    @Test
    void theRefreshTokenCanBeWithheld() {
        simulator.set("{'microsoft':{'refreshTokenWithCode':false}}");

        assertThat(exchange("common", codeOf(microsoft("common"))).json().has("refresh_token"))
                .isFalse();
    }

    @Test
    void cancelIsAccessDeniedWithItsNumber() {
        Map<String, String> callback =
                callback(browse(BrowserOrder.deny(microsoft("common").at(simulator), ADA)));

        assertThat(callback).containsEntry("error", "access_denied").containsEntry("error_subcode", "cancel");
        assertThat(callback.get("error_description")).startsWith("AADSTS65004: ");
        assertThat(simulator.control().grants(Who.EVERYBODY)).isEmpty();
    }

    @Test
    void cancelMayBeConsentRequired() {
        simulator.set("{'microsoft':{'declinedError':'consent_required'}}");

        assertThat(callback(browse(BrowserOrder.deny(microsoft("common").at(simulator), ADA))))
                .containsEntry("error", "consent_required");
    }

    @Test
    void thePageIsAllOrNothing() {
        assertThat(simulator.call().get(microsoft("common").path()).text()).doesNotContain("checkbox");
        assertThatThrownBy(() -> browse(BrowserOrder.allow(microsoft("common").at(simulator), ADA)
                        .only(MAIL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> whoMaySignInWhere() {
        return Stream.of(
                argumentSet("work at common", "common", ADA, true),
                argumentSet("work at organizations", "organizations", ADA, true),
                argumentSet("work at consumers", "consumers", ADA, false),
                argumentSet("personal at common", "common", "ada@outlook.com", true),
                argumentSet("personal at organizations", "organizations", "ada@outlook.com", false),
                argumentSet("personal at consumers", "consumers", "ada@outlook.com", true),
                argumentSet("work at their tenant", "acme.example", ADA, true),
                argumentSet("work at another's tenant", "acme.example", "eve@other.example", false));
    }

    @ParameterizedTest
    @MethodSource
    void whoMaySignInWhere(String tenant, String address, boolean may) {
        simulator.control().consent(ConsentOrder.microsoft("somebody@acme.example"));

        BrowserView view = browse(BrowserOrder.allow(microsoft(tenant).at(simulator), address));

        if (may) {
            assertThat(callback(view)).containsKey("code");
        } else {
            assertThat(view.location()).isNull();
            assertThat(view.page()).contains("AADSTS50020:");
            assertThat(simulator.control().grants(Who.with(Provider.MICROSOFT, address)))
                    .isEmpty();
        }
    }

    @Test
    void whatAnAdminConsentedToForEverybodyIsNotAskedAgain() {
        Consented known = simulator.control().consent(ConsentOrder.microsoft("somebody@acme.example"));
        simulator.control().tenants().consentTenantWide(known.tenant(), new TenantWideOrder(null, null));

        codeOf(microsoft("common"));
        assertThat(simulator
                        .control()
                        .grants(Who.with(Provider.MICROSOFT, ADA))
                        .getFirst()
                        .grantObjects())
                .isEmpty();

        codeOf(microsoft("common").with("prompt", "consent"));
        assertThat(simulator
                        .control()
                        .grants(Who.with(Provider.MICROSOFT, ADA))
                        .getFirst()
                        .grantObjects())
                .hasSize(1);
    }

    @Test
    void aCodeIsGoodForOneExchangeWithItsRedirectUriAndVerifier() {
        ConsentUrl url = microsoft("common");
        String code = codeOf(url);

        assertThat(exchange("common", code).status()).isEqualTo(200);
        assertRefused(exchange("common", code), "invalid_grant", 54005);
        assertRefused(
                exchange("common", codeOf(url), Map.of("code_verifier", "x".repeat(43))), "invalid_grant", 501481);
        assertRefused(
                exchange("common", codeOf(url), Map.of("redirect_uri", "http://127.0.0.1:8081/other")),
                "invalid_client",
                500112);
        assertRefused(exchange("common", "1.AXnobody"), "invalid_grant", 70000);
    }

    @Test
    void aCodeLapses() {
        String code = codeOf(microsoft("common"));

        simulator.simulator().shiftClock(Duration.ofMinutes(10));

        assertRefused(exchange("common", code), "invalid_grant", 70008);
    }

    private static String codeOf(ConsentUrl url) {
        return callback(allow(url)).get("code");
    }

    private static BrowserView allow(ConsentUrl url) {
        return browse(BrowserOrder.allow(url.at(simulator), ADA));
    }

    private static BrowserView browse(BrowserOrder order) {
        return simulator.control().browse(order);
    }

    private Reply exchange(String tenant, String code) {
        return exchange(tenant, code, Map.of());
    }

    private Reply exchange(String tenant, String code, Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                microsoft(tenant).redirectUri(),
                "code_verifier",
                ConsentUrl.VERIFIER,
                "client_id",
                "microsoft-client",
                "client_secret",
                "microsoft-secret"));
        fields.putAll(otherwise);
        return calls.token(tenant, fields);
    }

    private static void assertRefused(Reply reply, String error, int number) {
        assertThat(reply.json("error")).isEqualTo(error);
        assertThat(reply.json().at("/error_codes/0").asInt()).isEqualTo(number);
    }
}
