package io.unhook.endtoend;

import static io.unhook.stack.Service.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Row 8 of the crash table in docs/delivery.md, for a mail about several channels. */
@EndToEnd
class CrashAfterTheDigestTest {
    private final Unhook unhook;

    CrashAfterTheDigestTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void aSecondOneHasTheSameMessageIdAndTheSameLines() {
        // given
        var team = TeamOfAdmins.of(unhook, "digest-sent", 1, 3);
        String admin = team.admins().getFirst();
        unhook.points(NOTIFICATION).haltAt("mail-sent");

        // when
        team.remove(team.channels());
        unhook.points(NOTIFICATION).awaitHalted("mail-sent");
        unhook.startAgain(NOTIFICATION);

        // then
        team.everyAdminWasToldOfEveryChannelOnce(Duration.ofSeconds(90));
        var first = team.account().mailsTo(admin).getFirst();
        var copies = team.account().mailsTo(admin).stream()
                .filter(mail -> mail.messageId().equals(first.messageId()))
                .toList();
        assertThat(copies).hasSize(2);
        assertThat(copies.getLast().text()).isEqualTo(first.text());
        assertThat(unhook.judge().ambiguousMails()).containsEntry(first.messageId(), 2L);
    }
}
