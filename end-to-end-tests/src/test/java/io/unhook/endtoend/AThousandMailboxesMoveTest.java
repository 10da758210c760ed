package io.unhook.endtoend;

import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.endtoend.judge.World;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.stack.Launch;
import io.unhook.stack.Service;
import io.unhook.stack.infrastructure.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A domain moves, and its services are killed five times while they see to it. */
@EndToEnd
@Tag("slow")
class AThousandMailboxesMoveTest {
    private static final int MAILBOXES = 1000;
    private static final int PAGE = 100;
    private static final int AT_A_TIME = 8;

    /** The simulator is asked faster than a provider would like, so that the test ends the same day. */
    private static final Launch FAST = Launch.settings(
            Map.of("unhook.messaging.rates.google.permits", "400", "unhook.revocation.work.bulkhead", "16"));

    /** Nobody is told that it is still open only because five services had to be started again meanwhile. */
    private static final Launch PATIENT = Launch.settings(Map.of("unhook.notification.hold", "30m"));

    /** What a crashed page left is taken up soon. */
    private static final Launch SOON = Launch.settings(Map.of("unhook.messaging.moves.lease", "5s"));

    private final Unhook unhook;
    private final Account account;

    AThousandMailboxesMoveTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("thousand");
    }

    @BeforeEach
    void settings() {
        unhook.startAgain(INBOX, SOON);
        unhook.startAgain(REVOCATION, FAST);
        unhook.startAgain(NOTIFICATION, PATIENT);
    }

    @AfterEach
    void asBefore() {
        List.of(INBOX, REVOCATION, NOTIFICATION).forEach(unhook::startAgain);
    }

    @Test
    void eachIsDisconnectedOnceAndEachOwnerToldOncePageByPage() throws Exception {
        // given
        Instant begin = Instant.now();
        connectAll();
        Answer move = account.migrate("GOOGLE", "MICROSOFT").expect(202);
        assertThat(move.text("state")).isEqualTo("WAITING_FOR_APPROVAL");
        assertThat(move.json().path("liveUses").asInt()).isEqualTo(MAILBOXES);
        account.employs("late");
        ConnectedMailbox late = account.connect("late", "GOOGLE");
        System.out.printf("%d mailboxes connected after %d s%n", MAILBOXES, seconds(begin));

        // when
        unhook.points(INBOX).haltAt("before-commit");
        account.as(REVOCATION, account.admin())
                .put("/migrations/" + move.text("id") + "/approval")
                .expect(204);
        Instant approved = Instant.now();
        unhook.points(INBOX).awaitHalted("before-commit");
        assertThat(disconnected()).isZero();
        unhook.points(INBOX).haltAt("after-commit");
        unhook.service(INBOX).kill();
        unhook.service(INBOX).startWithoutWaiting(SOON);
        unhook.points(INBOX).awaitHalted("after-commit");
        assertThat(disconnected()).isEqualTo(PAGE);
        unhook.points(REVOCATION).haltAt("consumer-after-commit");
        unhook.startAgain(INBOX, SOON);
        die(REVOCATION, "consumer-after-commit", FAST);
        unhook.points(REVOCATION).haltAt("call-answered");
        die(REVOCATION, "call-answered", FAST);
        unhook.points(NOTIFICATION).haltAt("mail-sent");
        die(NOTIFICATION, "mail-sent", PATIENT);

        // then
        unhook.awaitRest(Duration.ofMinutes(15), List.of(account.id()));
        System.out.printf("at rest %d s after the yes%n", seconds(approved));
        assertThat(unhook.judge().findings(List.of(account.id()))).isEmpty();
        assertThat(disconnected()).isEqualTo(MAILBOXES);
        assertThat(account.show(late).path("state").asText()).isEqualTo("ACTIVE");
        assertThat(account.show(late).path("providerAccess").asText()).isEqualTo("GRANTED");
        everyOwnerWasToldOnce();
    }

    private void die(Service service, String point, Launch launch) {
        unhook.points(service).awaitHalted(point);
        unhook.startAgain(service, launch);
    }

    private void connectAll() throws Exception {
        try (var people = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> connecting = IntStream.range(0, MAILBOXES)
                    .mapToObj("user%04d"::formatted)
                    .<Future<?>>map(user -> people.submit(() -> {
                        account.employs(user);
                        account.connect(user, "GOOGLE");
                    }))
                    .toList();
            for (Future<?> one : connecting) one.get();
        }
    }

    private long disconnected() {
        return Picture.of(unhook.world()).rows(World.INBOX, "inbox").stream()
                .filter(inbox -> inbox.text("account_id").equals(account.id()))
                .filter(inbox -> inbox.text("state").equals("DISCONNECTED")
                        && inbox.text("why").equals("MIGRATED"))
                .count();
    }

    private void everyOwnerWasToldOnce() {
        Map<String, Set<String>> mails = unhook.stack().mail().mails().stream()
                .filter(mail -> mail.to().contains("@" + account.id() + ".example"))
                .collect(groupingBy(Mail::to, mapping(Mail::messageId, toSet())));
        assertThat(mails).hasSize(MAILBOXES);
        assertThat(mails).allSatisfy((_, ids) -> assertThat(ids).hasSize(1));
    }

    private static long seconds(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }
}
