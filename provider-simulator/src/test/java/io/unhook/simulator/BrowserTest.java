package io.unhook.simulator;

import static io.unhook.simulator.ConsentUrl.GMAIL;
import static io.unhook.simulator.ConsentUrl.google;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.BrowserOrder;
import io.unhook.simulator.control.BrowserView;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.faults.FaultOrder;
import io.unhook.simulator.faults.When;
import io.unhook.simulator.http.Json;
import io.unhook.simulator.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code POST /control/browser/consents}, and what can go wrong between a browser and the page. */
@Tag("service")
class BrowserTest {
    private static final String PAGE = "/google/o/oauth2/v2/auth";

    @RegisterExtension
    static final RunningSimulator simulator = new RunningSimulator();

    @Test
    void itIsThereOverHttp() {
        Reply reply = browse(Map.of(
                "as", "eve@gmail.example",
                "grant", List.of(GMAIL),
                "answer", "allow",
                "claims", Map.of("email_verified", false),
                "refreshToken", "1//0marked"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").asInt()).isEqualTo(302);
        assertThat(reply.json().has("page")).isFalse();
        Reply tokens = exchange(reply.json("location"));
        assertThat(tokens.json("refresh_token")).isEqualTo("1//0marked");
        assertThat(tokens.claims("id_token").path("email").asText()).isEqualTo("eve@gmail.example");
        assertThat(tokens.claims("id_token").path("email_verified").asBoolean()).isFalse();
    }

    @Test
    void aPageThatLeadsNowhereIsShown() {
        Reply reply = post(Map.of("url", google().with("client_id", "nobody").at(simulator)));

        assertThat(reply.json().path("status").asInt()).isEqualTo(401);
        assertThat(reply.json().has("location")).isFalse();
        assertThat(reply.json("page")).contains("invalid_client");
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                argumentSet("no url", Map.of("as", "ada@gmail.example")),
                argumentSet("elsewhere", Map.of("url", "http://127.0.0.1:1/o/oauth2/v2/auth")),
                argumentSet("no page", Map.of("url", "http://127.0.0.1:1/google/oauth2/v3/certs")),
                argumentSet("no address", Map.of("url", google().path(), "as", "ada")),
                argumentSet(
                        "a scope nobody asked for",
                        Map.of("url", "http://127.0.0.1:1" + google().path(), "grant", List.of("x"))),
                argumentSet("no answer", Map.of("url", "http://127.0.0.1:1" + google().path(), "answer", "maybe")));
    }

    @ParameterizedTest
    @MethodSource
    void badInput(Map<String, Object> order) {
        Reply reply = post(order);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json("do")).isNotBlank();
        assertThat(simulator.control().grants(Who.EVERYBODY)).isEmpty();
    }

    @Test
    void thePageCanFail() {
        simulator.control().fault(FaultOrder.status("GET " + PAGE, 503, 1));

        BrowserView view = allow();

        assertThat(view.status()).isEqualTo(503);
        assertThat(view.page()).contains("try again later");
        assertThat(view.location()).isNull();
        assertThat(allow().location()).isNotNull();
    }

    @Test
    void theAnswerCanBeLostAfterTheConsent() {
        simulator.control().fault(FaultOrder.lostAnswer("POST " + PAGE, 1));

        assertThat(allow()).isEqualTo(new BrowserView(null, null, null));
        assertThat(simulator.control().grants(Who.EVERYBODY).getFirst().alive()).isTrue();
    }

    @Test
    void theConsentCanBeHeld() {
        String fault = simulator.control().fault(FaultOrder.hold("POST " + PAGE, When.BEFORE_EFFECT));

        CompletableFuture<BrowserView> waiting = CompletableFuture.supplyAsync(BrowserTest::allow);
        Until.holds(() -> simulator.control().faults().find(fault).orElseThrow().waiting() == 1);
        assertThat(simulator.control().grants(Who.EVERYBODY)).isEmpty();
        simulator.control().faults().remove(fault);

        assertThat(waiting.join().location()).isNotNull();
        assertThat(simulator.control().grants(Who.EVERYBODY)).hasSize(1);
    }

    @Test
    void aTokenEndpointThatFailsLeavesTheCodeGood() {
        String location = allow().location();
        simulator.control().fault(FaultOrder.status("POST /google/token", 500, 1));

        assertThat(exchange(location).status()).isEqualTo(500);
        assertThat(exchange(location).status()).isEqualTo(200);
    }

    @Test
    void redirectUrisAreRegisteredOverHttp() {
        simulator
                .call()
                .send(
                        "PUT",
                        "/control/clients/google-client",
                        "{\"provider\":\"google\",\"secret\":\"google-secret\",\"project\":\"unhook-project\","
                                + "\"redirectUris\":[\"https://crm.example/back\"]}");

        assertThat(allow().page()).contains("redirect_uri_mismatch");
        assertThat(simulator.call().get("/control/clients/google-client").json().path("redirectUris"))
                .hasSize(1);
    }

    private static BrowserView allow() {
        return simulator.control().browse(BrowserOrder.allow(google().at(simulator), null));
    }

    private static Reply browse(Map<String, Object> order) {
        Map<String, Object> whole = new HashMap<>(order);
        whole.put("url", google().at(simulator));
        return post(whole);
    }

    private static Reply post(Map<String, Object> order) {
        String json = new String(Json.bytes(order), StandardCharsets.UTF_8);
        return simulator.call().send("POST", "/control/browser/consents", json);
    }

    private static Reply exchange(String location) {
        String code = Request.parameters(URI.create(location).getRawQuery()).get("code");
        return simulator
                .call()
                .form(
                        "/google/token",
                        Map.of(
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
    }
}
