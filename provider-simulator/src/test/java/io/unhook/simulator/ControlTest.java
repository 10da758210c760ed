package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.LogQuery;
import io.unhook.simulator.log.Entry;
import io.unhook.simulator.log.Kind;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.world.Secrets;
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
class ControlTest {
    @RegisterExtension
    static final RunningSimulator simulator = new RunningSimulator();

    static Stream<Arguments> badInput() {
        return Stream.of(
                argumentSet("not JSON", "POST", "/control/consents", "nonsense"),
                argumentSet("not an object", "POST", "/control/consents", "null"),
                argumentSet("no address", "POST", "/control/consents", "{'provider':'google'}"),
                argumentSet("unknown provider", "POST", "/control/consents", "{'provider':'yahoo','address':'a@b.c'}"),
                argumentSet("unknown field", "POST", "/control/consents", "{'provider':'google','adress':'a@b.c'}"),
                argumentSet(
                        "unknown client",
                        "POST",
                        "/control/consents",
                        "{'provider':'google','address':'a@b.c','client':'nobody'}"),
                argumentSet("no issuer", "POST", "/control/consents", "{'provider':'generic','address':'a@b.c'}"),
                argumentSet(
                        "no tenant id",
                        "POST",
                        "/control/consents",
                        "{'provider':'microsoft','address':'a@b.c','tenant':'acme'}"),
                argumentSet(
                        "no oid",
                        "POST",
                        "/control/consents",
                        "{'provider':'microsoft','address':'a@b.c','subject':'ada'}"),
                argumentSet(
                        "no tenant-wide consent to live on",
                        "POST",
                        "/control/consents",
                        "{'provider':'microsoft','address':'a@b.c','tenantWideOnly':true}"),
                argumentSet("nobody named", "POST", "/control/by-hand/revocations", "{'provider':'google'}"),
                argumentSet(
                        "nobody there",
                        "POST",
                        "/control/by-hand/revocations",
                        "{'provider':'google','address':'nobody@b.c'}"),
                argumentSet(
                        "no sign-out there",
                        "POST",
                        "/control/by-hand/sign-outs",
                        "{'provider':'google','address':'a@b.c'}"),
                argumentSet("no kind of token", "POST", "/control/expiries", "{}"),
                argumentSet("no tenant id", "PUT", "/control/tenants/acme", "{'revoker':'opted-in'}"),
                argumentSet(
                        "unknown decision",
                        "PUT",
                        "/control/tenants/11111111-2222-3333-4444-555555555555",
                        "{'revoker':'maybe'}"),
                argumentSet("unknown setting", "PATCH", "/control/settings", "{'google':{'lag':'PT1S'}}"),
                argumentSet("no duration", "PATCH", "/control/settings", "{'google':{'revocationLag':'3 s'}}"),
                argumentSet("null", "PATCH", "/control/settings", "{'google':{'revocationLag':null}}"),
                argumentSet("negative", "PATCH", "/control/settings", "{'google':{'revocationLag':'-PT1S'}}"),
                argumentSet("no page", "PATCH", "/control/settings", "{'microsoft':{'pageSize':0}}"),
                argumentSet("no fault", "POST", "/control/faults", "{'endpoint':'POST /google/revoke'}"),
                argumentSet("no status", "POST", "/control/faults", "{'kind':'status'}"),
                argumentSet("no delay", "POST", "/control/faults", "{'kind':'slow'}"),
                argumentSet("never", "POST", "/control/faults", "{'kind':'reset','times':0}"),
                argumentSet("too late to reset", "POST", "/control/faults", "{'kind':'reset','when':'after-effect'}"),
                argumentSet("no project", "PUT", "/control/clients/new", "{'provider':'google','secret':'x'}"),
                argumentSet("no shift", "PUT", "/control/clock", "{}"),
                argumentSet("unknown part", "POST", "/control/reset", "{'what':['all']}"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsA400ThatSaysWhatToDoAndChangesNothing(String method, String path, String body) {
        var settings = simulator.control().settings();

        Reply reply = simulator.call().send(method, path, body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json("error")).isEqualTo("bad-input");
        assertThat(reply.json("do")).isNotBlank().doesNotContain("io.unhook");
        assertThat(simulator.control().settings()).isEqualTo(settings);
        assertThat(simulator.control().log(LogQuery.ALL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void badQuestions(String path, int status) {
        assertThat(simulator.call().get(path).status()).isEqualTo(status);
    }

    static Stream<Arguments> badQuestions() {
        return Stream.of(
                argumentSet("window", "/control/log/window?window=1", 400),
                argumentSet("kind", "/control/log?kind=x", 400),
                argumentSet("after", "/control/log?after=x", 400),
                argumentSet("who", "/control/grants?adress=x", 400),
                argumentSet("fault", "/control/faults/fault-99", 404),
                argumentSet("client", "/control/clients/nobody", 404),
                argumentSet("path", "/control/nothing", 404),
                argumentSet("root", "/", 404));
    }

    @Test
    void theSamePersonKeepsTheirIdAndCountsTheirConsents() {
        Reply first = simulator
                .call()
                .send("POST", "/control/consents", "{\"provider\":\"google\",\"address\":\"Ada@acme.example\"}");
        Reply second = simulator
                .call()
                .send("POST", "/control/consents", "{\"provider\":\"google\",\"address\":\"ada@acme.example\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json("subject")).isEqualTo(first.json("subject"));
        assertThat(second.json().path("consent").asInt()).isEqualTo(2);
        assertThat(second.json().path("epoch").asInt()).isEqualTo(1);
    }

    @Test
    void aMarkedTokenIsIssuedAsItIs() {
        Consented ada = simulator
                .control()
                .consent(ConsentOrder.google("ada@acme.example").refreshToken("1//marked"));

        assertThat(ada.refreshToken()).isEqualTo("1//marked");
        assertThat(simulator.control().grant(ada).refreshTokens()).isEqualTo(1);
    }

    @Test
    void withoutOfflineAccessThereIsNoRefreshToken() {
        Consented ada = simulator
                .control()
                .consent(ConsentOrder.google("ada@acme.example").withoutRefreshToken());

        assertThat(ada.refreshToken()).isNull();
        assertThat(ada.accessToken()).isNotBlank();
    }

    @Test
    void clientsComeAndGo() {
        String path = "/control/clients/crm";
        assertThat(simulator
                        .call()
                        .send("PUT", path, "{\"provider\":\"microsoft\",\"secret\":\"s\",\"name\":\"CRM\"}")
                        .status())
                .isEqualTo(204);
        Consented ada = simulator
                .control()
                .consent(ConsentOrder.microsoft("ada@acme.example").client("crm"));

        assertThat(ada.realm()).endsWith("/crm");
        assertThat(simulator.call().get(path).json("name")).isEqualTo("CRM");
        assertThat(simulator.call().delete(path).status()).isEqualTo(204);
        assertThat(simulator.call().get(path).status()).isEqualTo(404);
    }

    @Test
    void theLogHasConsentsAndCallsInOneOrderAndNeverAToken() {
        Consented ada = simulator.control().consent(ConsentOrder.google("ada@acme.example"));
        simulator.call().form("/google/revoke", Map.of("token", ada.refreshToken()));
        simulator.call().send("POST", "/google/revoke?token=" + Caller.encoded(ada.refreshToken()), "");

        List<Entry> entries = simulator.control().log(LogQuery.ALL);
        Reply overHttp = simulator.call().get("/control/log?provider=google");

        assertThat(entries).extracting(Entry::kind).containsExactly(Kind.CONSENT, Kind.CALL, Kind.CALL);
        assertThat(entries.get(1).effectNumber()).isEqualTo(entries.get(0).effectNumber() + 1);
        assertThat(entries.get(2).effectNumber()).isNull();
        assertThat(entries.get(1).token()).isEqualTo(Secrets.fingerprint(ada.refreshToken()));
        assertThat(entries.get(1).tokenKind()).isEqualTo("refresh");
        assertThat(overHttp.json().path("items")).hasSize(3);
        assertThat(overHttp.text()).doesNotContain(ada.refreshToken()).doesNotContain("ada@acme.example");
    }

    @Test
    void theLogIsReadInPages() {
        for (int i = 0; i < 5; i++) {
            simulator.call().get("/google/oauth2/v3/certs");
        }

        Reply first = simulator.call().get("/control/log?limit=3&kind=call");
        Reply rest = simulator.call().get("/control/log?limit=3&after=" + first.json("next"));

        assertThat(first.json().path("items")).hasSize(3);
        assertThat(rest.json().path("items")).hasSize(2);
        assertThat(rest.json().path("next").isNull()).isTrue();
    }

    @Test
    void theBusiestWindowCountsOneProvidersCalls() {
        for (int i = 0; i < 4; i++) {
            simulator.call().get("/google/oauth2/v3/certs");
        }
        simulator.call().get("/microsoft/login/common/discovery/v2.0/keys");

        Reply window = simulator.call().get("/control/log/window?provider=google&window=PT1M");

        assertThat(window.json().path("calls").asInt()).isEqualTo(4);
        assertThat(window.json().path("max").asInt()).isEqualTo(4);
    }

    @Test
    void aResetForgetsOnlyWhatItNames() {
        Consented ada = simulator.control().consent(ConsentOrder.google("ada@acme.example"));
        simulator.set("{'google':{'refreshTokenCap':5}}");

        assertThat(simulator
                        .call()
                        .send("POST", "/control/reset", "{\"what\":[\"settings\"]}")
                        .status())
                .isEqualTo(204);
        assertThat(simulator.control().settings().google().refreshTokenCap()).isEqualTo(100);
        assertThat(simulator.control().grant(ada).alive()).isTrue();

        assertThat(simulator.call().send("POST", "/control/reset", "").status()).isEqualTo(204);
        assertThat(simulator.call().get("/control/grants").json().path("items")).isEmpty();
        assertThat(simulator.call().get("/control/clients").json().path("items"))
                .hasSize(6);
    }

    @Test
    void pathsThatAProviderDoesNotServeAreItsOwn404() {
        assertThat(simulator.call().get("/google/nothing").header("Content-Type"))
                .startsWith("text/html");
        assertThat(simulator
                        .call()
                        .get("/microsoft/graph/v1.0/nothing")
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("BadRequest");
        assertThat(simulator.call().get("/generic/fastmail/nothing").status()).isEqualTo(404);
        assertThat(simulator.control().log(LogQuery.ALL)).hasSize(3);
    }
}
