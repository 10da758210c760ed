package io.unhook.endtoend;

import static io.unhook.stack.Service.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Row 1 of the crash table in docs/delivery.md. */
@EndToEnd
class CrashBeforeTheCommitTest {
    private final Unhook unhook;

    CrashBeforeTheCommitTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void nothingHappenedAndTheCallerMayRepeat() {
        // given
        var scene = new RemovalScene(unhook, "before-commit");
        unhook.points(INBOX).haltAt("before-commit");

        // when
        assertThatThrownBy(scene::remove).isInstanceOf(UncheckedIOException.class);
        unhook.points(INBOX).awaitHalted("before-commit");
        unhook.startAgain(INBOX);

        // then
        assertThat(scene.state()).isEqualTo("DEACTIVATED");
        assertThat(scene.removals()).isEmpty();
        scene.remove().expect(204);
        scene.endsConfirmedWithOneMail();
        assertThat(scene.removals()).hasSize(1);
    }
}
