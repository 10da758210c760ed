package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.LogQuery;
import io.unhook.simulator.faults.Fault;
import io.unhook.simulator.faults.FaultOrder;
import io.unhook.simulator.faults.When;
import io.unhook.simulator.log.Delivery;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Entry;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class FaultsTest {
    private static final String REVOKE = "POST /google/revoke";

    @RegisterExtension
    static final RunningSimulator simulator = new RunningSimulator();

    private Consented ada;

    @BeforeEach
    void consent() {
        ada = simulator.control().consent(ConsentOrder.google("ada@acme.example"));
    }

    @Test
    void aStatusComesInsteadOfTheEffectAsOftenAsAsked() {
        simulator.control().fault(FaultOrder.askedToWait(REVOKE, 503, "2", 2));

        assertThat(revoke().status()).isEqualTo(503);
        assertThat(revoke().header("Retry-After")).isEqualTo("2");
        assertThat(alive()).isTrue();
        assertThat(revoke().status()).isEqualTo(200);
        assertThat(alive()).isFalse();
    }

    @Test
    void faultsStrikeOneAfterTheOther() {
        simulator.control().fault(FaultOrder.status(REVOKE, 503, 2));
        simulator.control().fault(FaultOrder.lostAnswer(REVOKE, 1));

        assertThat(revoke().status()).isEqualTo(503);
        assertThat(revoke().status()).isEqualTo(503);
        assertThatThrownBy(this::revoke).isInstanceOf(UncheckedIOException.class);
        assertThat(alive()).isFalse();
        assertThat(revoke().json("error")).isEqualTo("invalid_token");
    }

    @Test
    void aLostAnswerIsCutAfterTheEffect() {
        simulator.control().fault(FaultOrder.lostAnswer(REVOKE, 1));

        assertThatThrownBy(this::revoke).isInstanceOf(UncheckedIOException.class);

        assertThat(alive()).isFalse();
        assertThat(lastRevoke().effect()).isEqualTo(Effect.GRANT_REVOKED);
        assertThat(lastRevoke().answer()).isEqualTo(Delivery.CUT);
        assertThat(lastRevoke().status()).isNull();
        assertThat(lastRevoke().fault()).isNotNull();
    }

    @Test
    void aResetIsCutBeforeTheEffect() {
        simulator.control().fault(FaultOrder.reset(REVOKE, 1));

        assertThatThrownBy(this::revoke).isInstanceOf(UncheckedIOException.class);

        assertThat(alive()).isTrue();
        assertThat(lastRevoke().effect()).isEqualTo(Effect.NONE);
        assertThat(lastRevoke().subject()).isEqualTo(ada.subject());
    }

    @Test
    void aSlowAnswerIsTheTrueOne() {
        simulator.control().fault(FaultOrder.slow(REVOKE, Duration.ofMillis(300), 1));
        long before = System.nanoTime();

        assertThat(revoke().status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aCallCanBeHeldBeforeItsEffect() {
        String fault = simulator.control().fault(FaultOrder.hold(REVOKE, When.BEFORE_EFFECT));
        CompletableFuture<Reply> held = CompletableFuture.supplyAsync(this::revoke);
        Until.holds(() -> waiting() == 1);
        assertThat(alive()).isTrue();
        assertThat(lastRevoke().answer()).isEqualTo(Delivery.OPEN);

        simulator.control().faults().release(fault);

        assertThat(held.join().status()).isEqualTo(200);
        assertThat(alive()).isFalse();
    }

    @Test
    void aCallCanBeHeldAfterItsEffect() {
        String fault = simulator.control().fault(FaultOrder.hold(REVOKE, When.AFTER_EFFECT));
        CompletableFuture<Reply> held = CompletableFuture.supplyAsync(this::revoke);
        Until.holds(() -> waiting() == 1);
        assertThat(alive()).isFalse();
        assertThat(held).isNotDone();

        simulator.control().faults().remove(fault);

        assertThat(held.join().status()).isEqualTo(200);
    }

    @Test
    void aHeldCallThatIsCutNeverLands() {
        String fault = simulator.control().fault(FaultOrder.hold(REVOKE, When.BEFORE_EFFECT));
        CompletableFuture<Reply> held = CompletableFuture.supplyAsync(this::revoke);
        Until.holds(() -> waiting() == 1);

        assertThat(simulator
                        .call()
                        .send("POST", "/control/faults/" + fault + "/cut", "")
                        .status())
                .isEqualTo(204);

        assertThatThrownBy(held::join).hasRootCauseInstanceOf(IOException.class);
        assertThat(alive()).isTrue();
        assertThat(lastRevoke().answer()).isEqualTo(Delivery.CUT);
    }

    @Test
    void aStatusCanHideAnEffect() {
        control(
                "POST",
                "/control/faults",
                "{'endpoint':'/google/revoke','kind':'status','status':500,'when':'after-effect'}");

        assertThat(revoke().status()).isEqualTo(500);
        assertThat(alive()).isFalse();
    }

    @Test
    void whatItSaysCanBeAnything() {
        control(
                "POST",
                "/control/faults",
                "{'endpoint':'POST /google/token','kind':'status','status':400,"
                        + "'body':{'error':'invalid_grant','error_subtype':'invalid_rapt'},'times':1}");
        control(
                "POST",
                "/control/faults",
                "{'endpoint':'POST /google/token','kind':'status','status':200,'body':'<html>','times':1}");

        assertThat(refresh().json("error_subtype")).isEqualTo("invalid_rapt");
        assertThat(refresh().text()).isEqualTo("<html>");
        assertThat(refresh().status()).isEqualTo(200);
    }

    @Test
    void eachProviderHasItsOwnWordsForTrouble() {
        simulator.control().fault(FaultOrder.status("/microsoft/login/*", 429, 1));
        simulator.control().fault(FaultOrder.status("/microsoft/graph/*", 429, 1));
        simulator.control().fault(FaultOrder.askedToWait("/microsoft/graph/*", 403, null, 1));
        simulator.control().fault(FaultOrder.status("/google/*", 429, 1));

        assertThat(simulator
                        .call()
                        .form("/microsoft/login/common/oauth2/v2.0/token", Map.of())
                        .json("error"))
                .isEqualTo("temporarily_unavailable");
        Reply graph = simulator.call().get("/microsoft/graph/v1.0/me");
        assertThat(graph.json().at("/error/code").asText()).isEqualTo("TooManyRequests");
        assertThat(graph.header("Retry-After")).isNull();
        assertThat(simulator
                        .call()
                        .get("/microsoft/graph/v1.0/me")
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("Authorization_RequestDenied");
        assertThat(revoke().json().at("/error/status").asText()).isEqualTo("RESOURCE_EXHAUSTED");
    }

    @Test
    void aFaultCanBeForOnePersonOnlyAndLetSomePass() {
        Consented bob = simulator.control().consent(ConsentOrder.google("bob@acme.example"));
        control(
                "POST",
                "/control/faults",
                "{'endpoint':'POST /google/token','kind':'status','status':500,'skip':1,'subject':'" + ada.subject()
                        + "'}");

        assertThat(refresh().status()).isEqualTo(200);
        assertThat(refresh(bob).status()).isEqualTo(200);
        assertThat(refresh().status()).isEqualTo(500);
        assertThat(refresh(bob).status()).isEqualTo(200);
    }

    @Test
    void aFaultWithoutTimesStaysUntilItIsDeleted() {
        Reply made = control("POST", "/control/faults", "{'endpoint':'POST /google/*','kind':'reset'}");
        assertThatThrownBy(this::refresh).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(this::refresh).isInstanceOf(UncheckedIOException.class);

        assertThat(simulator.call().delete("/control/faults/" + made.json("id")).status())
                .isEqualTo(204);

        assertThat(refresh().status()).isEqualTo(200);
    }

    private Reply revoke() {
        return simulator.call().form("/google/revoke", Map.of("token", ada.refreshToken()));
    }

    private Reply refresh() {
        return refresh(ada);
    }

    private static Reply refresh(Consented consented) {
        return simulator
                .call()
                .form(
                        "/google/token",
                        Map.of(
                                "grant_type", "refresh_token",
                                "refresh_token", consented.refreshToken(),
                                "client_id", "google-client",
                                "client_secret", "google-secret"));
    }

    private boolean alive() {
        return simulator.control().grant(ada).alive();
    }

    private static int waiting() {
        return simulator.control().faults().all().stream()
                .mapToInt(Fault.View::waiting)
                .sum();
    }

    private static Entry lastRevoke() {
        return simulator.control().log(LogQuery.calls(REVOKE)).getLast();
    }

    private static Reply control(String method, String path, String body) {
        Reply reply = simulator.call().send(method, path, body.replace('\'', '"'));
        assertThat(reply.status()).isEqualTo(201);
        return reply;
    }
}
