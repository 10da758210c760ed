package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.Launch;
import io.unhook.stack.Service;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ready depends on the neighbours, alive does not; a consumer that hangs is not alive. */
@EndToEnd
@Tag("slow")
class HealthTest {
    /** Looks often, and is soon out of patience. */
    static final Launch IMPATIENT = Launch.settings(
            Map.of("unhook.messaging.watching.every", "1s", "unhook.messaging.watching.stuck-after", "5s"));

    private static final String POINT = "consumer-after-commit";

    private final Unhook unhook;

    HealthTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void withoutTheBrokerNobodyIsReadyAndEverybodyIsAlive() {
        var scene = new RemovalScene(unhook, "no-broker");
        unhook.stack().broker().stop();
        try {
            everybodyIs("ready", 503);
            everybodyIs("live", 200);
            scene.remove().expect(204);
        } finally {
            unhook.stack().broker().start();
        }
        everybodyIs("ready", 200);
        scene.endsConfirmedWithOneMail();
    }

    @Test
    void withoutTheDatabaseNobodyIsReadyAndEverybodyIsAlive() {
        var scene = new RemovalScene(unhook, "no-database");
        unhook.stack().postgres().kill();
        try {
            everybodyIs("ready", 503);
            everybodyIs("live", 200);
        } finally {
            unhook.stack().postgres().start();
        }
        everybodyIs("ready", 200);
        scene.remove().expect(204);
        scene.endsConfirmedWithOneMail();
    }

    @Test
    void aConsumerThatHangsIsNotAliveThoughItsServiceIsReady() {
        var scene = new RemovalScene(unhook, "hangs");
        unhook.startAgain(INBOX, IMPATIENT);
        try {
            unhook.points(INBOX).holdAt(POINT);
            scene.remove().expect(204);
            unhook.points(INBOX).awaitHeld(POINT);
            awaitUntilAsserted(() -> assertThat(health(INBOX, "live")).isEqualTo(503));
            assertThat(health(INBOX, "ready")).isEqualTo(200);
            unhook.points(INBOX).release(POINT);
            awaitUntilAsserted(() -> assertThat(health(INBOX, "live")).isEqualTo(200));
            scene.endsConfirmedWithOneMail();
        } finally {
            unhook.points(INBOX).forgetAll();
            unhook.startAgain(INBOX);
        }
    }

    private void everybodyIs(String what, int status) {
        for (Service service : Service.values())
            awaitUntilAsserted(() ->
                    assertThat(health(service, what)).as(service + " " + what).isEqualTo(status));
    }

    private int health(Service service, String what) {
        return Door.open(unhook.service(service).managementUrl())
                .get("/q/health/" + what)
                .status();
    }
}
