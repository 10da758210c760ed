package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.infrastructure.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A burst is not a flood, and however notification-service dies, everybody who should know is told. */
@EndToEnd
@Tag("slow")
class ManyNoticesTest {
    private static final List<String> POINTS =
            List.of("before-commit", "after-commit", "after-send", "after-ack", "consumer-after-commit", "mail-sent");

    private final Unhook unhook;

    ManyNoticesTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void twoHundredChannelsAreAFewMailsForEachAdmin() {
        // given
        var team = TeamOfAdmins.of(unhook, "burst", 5, 200);

        // when
        team.remove(team.channels());
        Instant lastClick = Instant.now();

        // then
        team.everyAdminWasToldOfEveryChannelOnce(Duration.ofMinutes(5));
        team.nobodyWasWrittenToTooOften();
        int mails = team.admins().stream()
                .mapToInt(admin -> team.mails(admin).size())
                .sum();
        System.out.printf(
                "200 channels, 5 admins: %d mails, at rest %d s after the last click%n",
                mails, Duration.between(lastClick, Instant.now()).toSeconds());
    }

    @Test
    void killedAtEachPointWhileAHundredChannelsAreRemoved() {
        // given
        var team = TeamOfAdmins.of(unhook, "killed", 2, 100);
        List<ConnectedMailbox> waiting = new ArrayList<>(team.channels());
        int portion = waiting.size() / POINTS.size();

        // when
        for (String point : POINTS) {
            unhook.points(NOTIFICATION).haltAt(point);
            team.remove(List.copyOf(waiting.subList(0, portion)));
            waiting.subList(0, portion).clear();
            unhook.points(NOTIFICATION).awaitHalted(point);
            unhook.startAgain(NOTIFICATION);
        }
        team.remove(waiting);

        // then
        team.everyAdminWasToldOfEveryChannelOnce(Duration.ofMinutes(5));
    }

    @Test
    void remindersAreSentOnceThoughTheServiceDiesAtIt() {
        // given
        Account account = unhook.newAccount("reminded");
        account.employs("admin", "SUPER_ADMIN");
        account.employs("ada");
        ConnectedMailbox inbox = account.connect("ada", "MICROSOFT");
        account.deactivateAndRemove(inbox);
        awaitUntilAsserted(() -> assertThat(mails(account, "ada")).hasSize(1));

        // when
        dieAtTheMailAfter(Duration.ofDays(3), account);
        // then
        assertThat(mails(account, "ada")).hasSize(2);
        assertThat(mails(account, "admin")).isEmpty();

        // when
        dieAtTheMailAfter(Duration.ofDays(7), account);
        // then
        assertThat(mails(account, "ada")).hasSize(3);
        assertThat(mails(account, "admin")).hasSize(1); // after ten days
        unhook.judged(account);
    }

    private void dieAtTheMailAfter(Duration pause, Account account) {
        unhook.points(NOTIFICATION).haltAt("mail-sent");
        unhook.moveClockBy(pause.plusMinutes(5));
        unhook.points(NOTIFICATION).awaitHalted("mail-sent");
        unhook.startAgain(NOTIFICATION);
        unhook.awaitRest(List.of(account.id()));
    }

    private static List<String> mails(Account account, String user) {
        return account.mailsTo(user).stream().map(Mail::messageId).distinct().toList();
    }
}
