package io.unhook.endtoend;

import static io.unhook.stack.Service.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Row 3 of the crash table in docs/delivery.md. */
@EndToEnd
class CrashAfterTheSendTest {
    private final Unhook unhook;

    CrashAfterTheSendTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void itIsSentAgainAndNobodyTakesItTwice() {
        // given
        var scene = new RemovalScene(unhook, "after-send");
        var relay = unhook.points(INBOX);
        relay.holdAt("after-send");
        relay.haltAt("after-send");

        // when
        scene.remove().expect(204);
        relay.awaitHeld("after-send");
        scene.awaitRemovals(1);
        relay.release("after-send");
        relay.awaitHalted("after-send");
        unhook.startAgain(INBOX);

        // then
        scene.awaitRemovals(2);
        assertThat(scene.removals().stream()
                        .map(record -> Wire.header(record, "ce_id"))
                        .distinct())
                .hasSize(1);
        scene.endsConfirmedWithOneMail();
    }
}
