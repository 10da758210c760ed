package io.unhook.endtoend;

import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Row 7 of the crash table in docs/delivery.md. */
@EndToEnd
class CrashBeforeTheAnswerIsRecordedTest {
    private final Unhook unhook;

    CrashBeforeTheAnswerIsRecordedTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void theCallIsMadeAgainAndTheAnswerIsUnderstood() {
        // given
        var scene = new RemovalScene(unhook, "call-answered");
        unhook.points(REVOCATION).haltAt("call-answered");

        // when
        scene.remove().expect(204);
        unhook.points(REVOCATION).awaitHalted("call-answered");
        assertThat(scene.revokeCalls()).hasSize(1);
        unhook.startAgain(REVOCATION);

        // then
        scene.endsConfirmedWithOneMail();
        assertThat(scene.revokeCalls()).hasSize(2);
    }
}
