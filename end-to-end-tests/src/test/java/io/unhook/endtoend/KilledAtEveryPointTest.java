package io.unhook.endtoend;

import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.Service;
import io.unhook.stack.infrastructure.Mail;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two hundred removals, and every relay, consumer and worker is killed once at each of its points while they are under way. */
@EndToEnd
@Tag("slow")
class KilledAtEveryPointTest {
    private static final int ACCOUNTS = 10;
    private static final int INBOXES = 200;
    private static final int AT_A_TIME = 8;

    private record Death(Service service, String point) {}

    private static final List<Death> DEATHS = List.of(
            new Death(INBOX, "before-commit"),
            new Death(INBOX, "after-commit"),
            new Death(INBOX, "after-send"),
            new Death(INBOX, "after-ack"),
            new Death(INBOX, "consumer-after-commit"),
            new Death(REVOCATION, "before-commit"),
            new Death(REVOCATION, "after-commit"),
            new Death(REVOCATION, "after-send"),
            new Death(REVOCATION, "after-ack"),
            new Death(REVOCATION, "consumer-after-commit"),
            new Death(REVOCATION, "call-sent"),
            new Death(REVOCATION, "call-answered"),
            new Death(NOTIFICATION, "before-commit"),
            new Death(NOTIFICATION, "after-commit"),
            new Death(NOTIFICATION, "after-send"),
            new Death(NOTIFICATION, "after-ack"),
            new Death(NOTIFICATION, "consumer-after-commit"),
            new Death(NOTIFICATION, "mail-sent"));

    private final Unhook unhook;
    private final List<Account> accounts;

    KilledAtEveryPointTest(Unhook unhook) {
        this.unhook = unhook;
        this.accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(_ -> unhook.newAccount("chaos"))
                .toList();
    }

    private record Removal(Account account, ConnectedMailbox inbox) {}

    @Test
    void nothingIsLostNothingIsTurnedRoundAndNobodyHearsTwice() throws Exception {
        // given
        List<Removal> all = connectAll();
        Queue<Removal> waiting = new ArrayDeque<>(all);

        // when
        try (var people = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> removals = new ArrayList<>();
            int portion = INBOXES / DEATHS.size();
            for (Death death : DEATHS) {
                unhook.points(death.service()).haltAt(death.point());
                for (int i = 0; i < portion; i++) removals.add(people.submit(remove(waiting.remove())));
                unhook.points(death.service()).awaitHalted(death.point());
                unhook.startAgain(death.service());
            }
            while (!waiting.isEmpty()) removals.add(people.submit(remove(waiting.remove())));
            for (Future<?> removal : removals) removal.get();
        }

        // then
        List<String> ids = accounts.stream().map(Account::id).toList();
        unhook.awaitRest(Duration.ofMinutes(5), ids);
        assertThat(unhook.judge().findings(ids)).isEmpty();
        assertThat(all)
                .allSatisfy(removal -> assertThat(removal.account()
                                .show(removal.inbox())
                                .path("providerAccess")
                                .asText())
                        .isEqualTo("CONFIRMED"));
        everybodyHeardAndNobodyTwice();
    }

    private List<Removal> connectAll() throws Exception {
        try (var people = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Removal>> connecting = new ArrayList<>();
            for (int i = 0; i < INBOXES; i++) {
                Account account = accounts.get(i % ACCOUNTS);
                String user = "user" + i;
                connecting.add(people.submit(() -> {
                    account.employs(user);
                    return new Removal(account, account.connect(user, "GOOGLE"));
                }));
            }
            List<Removal> connected = new ArrayList<>();
            for (Future<Removal> one : connecting) connected.add(one.get());
            return connected;
        }
    }

    /** A person whose click got no answer clicks again. */
    private static Runnable remove(Removal removal) {
        return () -> {
            untilAnswered(() -> removal.account().deactivate(removal.inbox()), 204, 409);
            untilAnswered(() -> removal.account().remove(removal.inbox()), 204);
        };
    }

    private static void untilAnswered(Supplier<Answer> click, Integer... good) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreException(UncheckedIOException.class)
                .until(() -> List.of(good).contains(click.get().status()));
    }

    /** Who was told that it takes longer hears once more that it is done: two messages, one mail each. */
    private void everybodyHeardAndNobodyTwice() {
        Map<String, Set<String>> mailsOfAMessage = mails().stream()
                .collect(groupingBy(mail -> mail.to() + ": " + mail.subject(), mapping(Mail::messageId, toSet())));
        assertThat(mailsOfAMessage).allSatisfy((_, mails) -> assertThat(mails).hasSize(1));
        assertThat(mails().stream().map(Mail::to).distinct()).hasSize(INBOXES);
    }

    private List<Mail> mails() {
        return unhook.stack().mail().mails().stream()
                .filter(mail -> accounts.stream().anyMatch(account -> mail.to().contains(account.id() + ".example")))
                .toList();
    }
}
