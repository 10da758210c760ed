package io.unhook.endtoend;

import static io.unhook.stack.Service.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Row 2 of the crash table in docs/delivery.md. */
@EndToEnd
class CrashAfterTheCommitTest {
    private final Unhook unhook;

    CrashAfterTheCommitTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void theRelayFindsTheRow() {
        // given
        var scene = new RemovalScene(unhook, "after-commit");
        unhook.points(INBOX).haltAt("after-commit");

        // when
        assertThatThrownBy(scene::remove).isInstanceOf(UncheckedIOException.class);
        unhook.points(INBOX).awaitHalted("after-commit");
        assertThat(scene.removals()).isEmpty();
        unhook.startAgain(INBOX);

        // then
        scene.endsConfirmedWithOneMail();
        assertThat(scene.removals()).hasSize(1);
    }
}
