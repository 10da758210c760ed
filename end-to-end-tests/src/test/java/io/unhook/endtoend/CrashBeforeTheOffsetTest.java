package io.unhook.endtoend;

import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Row 5 of the crash table in docs/delivery.md. */
@EndToEnd
class CrashBeforeTheOffsetTest {
    private final Unhook unhook;

    CrashBeforeTheOffsetTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void theEventComesAgainAndHasNoSecondEffect() {
        // given
        var scene = new RemovalScene(unhook, "before-offset");
        unhook.points(REVOCATION).haltAt("consumer-after-commit");

        // when
        scene.remove().expect(204);
        unhook.points(REVOCATION).awaitHalted("consumer-after-commit");
        unhook.startAgain(REVOCATION);

        // then
        scene.endsConfirmedWithOneMail();
        assertThat(unhook.metric(REVOCATION, "unhook_events_total", "effect=\"duplicate\""))
                .isGreaterThanOrEqualTo(1);
        assertThat(scene.removals()).hasSize(1);
    }
}
