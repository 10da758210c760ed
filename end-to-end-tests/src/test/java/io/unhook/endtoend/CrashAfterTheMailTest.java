package io.unhook.endtoend;

import static io.unhook.stack.Service.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Row 8 of the crash table in docs/delivery.md. */
@EndToEnd
class CrashAfterTheMailTest {
    private final Unhook unhook;

    CrashAfterTheMailTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void aSecondMailHasTheSameMessageIdAndIsCountedApart() {
        // given
        var scene = new RemovalScene(unhook, "mail-sent");
        unhook.points(NOTIFICATION).haltAt("mail-sent");

        // when
        scene.remove().expect(204);
        unhook.points(NOTIFICATION).awaitHalted("mail-sent");
        unhook.startAgain(NOTIFICATION);

        // then
        scene.endsConfirmedWithOneMail();
        var mails = scene.mails();
        assertThat(mails).hasSize(2);
        assertThat(unhook.judge().ambiguousMails())
                .containsEntry(mails.getFirst().messageId(), 2L);
    }
}
