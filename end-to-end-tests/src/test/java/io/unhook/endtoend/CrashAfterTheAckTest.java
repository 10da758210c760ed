package io.unhook.endtoend;

import static io.unhook.stack.Service.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Row 4 of the crash table in docs/delivery.md. */
@EndToEnd
class CrashAfterTheAckTest {
    private final Unhook unhook;

    CrashAfterTheAckTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void itIsSentAgainAndNobodyTakesItTwice() {
        // given
        var scene = new RemovalScene(unhook, "after-ack");
        unhook.points(INBOX).haltAt("after-ack");

        // when
        scene.remove().expect(204);
        unhook.points(INBOX).awaitHalted("after-ack");
        assertThat(scene.removals()).hasSize(1);
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
