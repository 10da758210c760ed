package io.unhook.simulator;

import static io.unhook.simulator.ConsentUrl.callback;
import static io.unhook.simulator.ConsentUrl.generic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.BrowserOrder;
import io.unhook.simulator.control.BrowserView;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.world.Provider;
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
class GenericConsentPageTest {
    private static final String ADA = "ada@fast.example";

    @RegisterExtension
    static final RunningSimulator simulator = new RunningSimulator();

    static Stream<Arguments> mistakesSentBack() {
        ConsentUrl sound = generic("fastmail");
        return Stream.of(
                argumentSet("no response type", sound.without("response_type"), "invalid_request"),
                argumentSet("implicit flow", sound.with("response_type", "token"), "unsupported_response_type"),
                argumentSet("no scope", sound.without("scope"), "invalid_scope"),
                argumentSet("malformed scope", sound.with("scope", "mäil"), "invalid_scope"),
                argumentSet("nobody signed in", sound.with("prompt", "none"), "login_required"),
                argumentSet("no challenge", sound.without("code_challenge"), "invalid_request"),
                argumentSet("plain", sound.with("code_challenge_method", "plain"), "invalid_request"));
    }

    @ParameterizedTest
    @MethodSource
    void mistakesSentBack(ConsentUrl url, String error) {
        assertThat(callback(allow(url)))
                .containsEntry("error", error)
                .containsEntry("state", "st=a/te &1")
                .containsEntry("iss", issuer());
    }

    @Test
    void nobodyIsSentToWhereNobodyIsRegistered() {
        Reply client = simulator
                .call()
                .get(generic("fastmail").with("client_id", "nobody").path());
        Reply redirect = simulator
                .call()
                .get(generic("fastmail")
                        .with("redirect_uri", "https://evil.example/")
                        .path());

        assertThat(client.status()).isEqualTo(400);
        assertThat(redirect.status()).isEqualTo(400);
        assertThat(redirect.header("Location")).isNull();
    }

    @Test
    void discoveryLeadsToThePageAndAnnouncesTheIssuer() {
        Reply discovery = simulator.call().get("/generic/fastmail/.well-known/openid-configuration");

        assertThat(discovery.json("authorization_endpoint")).isEqualTo(issuer() + "/authorize");
        assertThat(discovery
                        .json()
                        .path("authorization_response_iss_parameter_supported")
                        .asBoolean())
                .isTrue();
        assertThat(discovery.json().path("code_challenge_methods_supported"))
                .extracting(one -> one.asText())
                .containsExactly("S256");
    }

    @Test
    void aCodeBringsTokensOfThatPersonWithTheNonce() {
        Reply tokens = exchange("fastmail", codeOf(generic("fastmail")));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.json("refresh_token")).isNotBlank();
        assertThat(tokens.claims("id_token").path("iss").asText()).isEqualTo(issuer());
        assertThat(tokens.claims("id_token").path("nonce").asText()).isEqualTo("n-1");
        assertThat(tokens.claims("id_token").path("email").asText()).isEqualTo(ADA);
    }

    @Test
    void aCodeThatComesTwiceEndsWhatItBrought() {
        String code = codeOf(generic("fastmail"));
        exchange("fastmail", code);

        assertThat(exchange("fastmail", code).json("error")).isEqualTo("invalid_grant");
        assertThat(grantAlive()).isFalse();
    }

    @Test
    void unlessThatIsSwitchedOff() {
        simulator.set("{'generic':{'codeReuseEndsTokens':false}}");
        String code = codeOf(generic("fastmail"));
        exchange("fastmail", code);

        assertThat(exchange("fastmail", code).json("error")).isEqualTo("invalid_grant");
        assertThat(grantAlive()).isTrue();
    }

    @Test
    void aCodeIsOfItsIssuer() {
        assertThat(exchange("yahoo", codeOf(generic("fastmail"))).json("error")).isEqualTo("invalid_grant");
    }

    @Test
    void cancelIsAccessDenied() {
        BrowserView view =
                simulator.control().browse(BrowserOrder.deny(generic("fastmail").at(simulator), ADA));

        assertThat(callback(view)).containsEntry("error", "access_denied").containsEntry("iss", issuer());
    }

    @Test
    void singleScopesCanBeUntickedWhereThatIsSwitchedOn() {
        simulator.set("{'generic':{'granularConsent':true}}");

        BrowserView view = simulator
                .control()
                .browse(BrowserOrder.allow(generic("fastmail").at(simulator), ADA)
                        .only("openid"));

        assertThat(exchange("fastmail", callback(view).get("code")).json("scope"))
                .isEqualTo("openid");
    }

    @Test
    void anIssuerMayKnowOnlySomeScopes() {
        simulator.set("{'generic':{'scopes':['openid','mail-r']}}");

        assertThat(callback(allow(generic("fastmail")))).containsEntry("error", "invalid_scope");
        assertThat(callback(allow(generic("fastmail").with("scope", "openid mail-r"))))
                .containsKey("code");
    }

    private static boolean grantAlive() {
        return simulator
                .control()
                .grants(Who.with(Provider.GENERIC, ADA))
                .getFirst()
                .alive();
    }

    private static String issuer() {
        return simulator.simulator().url() + "/generic/fastmail";
    }

    private static String codeOf(ConsentUrl url) {
        return callback(allow(url)).get("code");
    }

    private static BrowserView allow(ConsentUrl url) {
        return simulator.control().browse(BrowserOrder.allow(url.at(simulator), ADA));
    }

    private static Reply exchange(String issuer, String code) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                generic(issuer).redirectUri(),
                "code_verifier",
                ConsentUrl.VERIFIER));
        return simulator.call().form("/generic/" + issuer + "/token", fields, "generic-client", "generic-secret");
    }
}
