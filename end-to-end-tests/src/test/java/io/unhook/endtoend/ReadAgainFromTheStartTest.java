package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Topic;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.TopicRecord;
import io.unhook.stack.Service;
import io.unhook.stack.client.Cluster;
import io.unhook.stack.infrastructure.Mail;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every group forgets how far it has come and reads all of its topics again. Nobody outside may see that. */
@EndToEnd
@Tag("slow")
class ReadAgainFromTheStartTest {
    private final Unhook unhook;
    private final Account account;

    ReadAgainFromTheStartTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("again");
    }

    @Test
    void noCallNoMailNoEventAndNoDeadLetterComesOfIt() throws Exception {
        // given
        List<ConnectedMailbox> mailboxes = aFullLife();
        ConnectedMailbox returned = mailboxes.getFirst();
        var before = Outside.of(unhook, account, mailboxes);
        assertThat(before.mails()).isNotEmpty();
        assertThat(before.calls()).allSatisfy((_, calls) -> assertThat(calls).isPositive());

        // when
        everywhere(service -> unhook.service(service).stop());
        for (Service service : Service.values()) forget(service.module());
        everywhere(unhook::startAgain);
        for (Service service : Service.values()) awaitAllReadAgain(service);

        // then
        unhook.judged(account);
        assertThat(Outside.of(unhook, account, mailboxes)).isEqualTo(before);
        for (Service service : Service.values())
            assertThat(unhook.metric(service, "unhook_events_total", "effect=\"duplicate\""))
                    .as("events that %s knew already", service)
                    .isPositive();

        // and what begins now goes on as ever: a person who had left the directory and came back is still there
        account.reactivate(returned).expect(204);
        account.deactivateAndRemove(returned);
        account.awaitAccess(returned, "CONFIRMED");
        awaitUntilAsserted(() -> assertThat(account.mailsTo(returned.userId())).isNotEmpty());
        unhook.judged(account);
    }

    /** Something of everything that a group can do: an ending, switches, a team's digest, somebody else's event. */
    private List<ConnectedMailbox> aFullLife() {
        account.employs("ada");
        account.employs("eve");
        account.employs("grace", "MEMBER", "SUPER_ADMIN");
        leavesAndComesBack("bob");
        ConnectedMailbox bobs = account.connect("bob", "GOOGLE");
        ConnectedMailbox adas = account.connect("ada", "GOOGLE");
        ConnectedMailbox eves = account.connect("eve", "GOOGLE");
        ConnectedMailbox team = account.connectChannel("team", account.admin());
        account.deactivate(bobs).expect(204);
        account.deactivateAndRemove(adas);
        account.remove(account.connectChannel("old-team", account.admin())).expect(204);
        account.remove(team).expect(204);
        Foreign.event("InboxDeactivated", eves).write(unhook.wire());
        account.awaitState(eves, "DEACTIVATED");
        account.reactivate(eves).expect(204);
        account.awaitAccess(adas, "CONFIRMED");
        account.awaitAccess(team, "CONFIRMED");
        unhook.awaitRest(List.of(account.id()));
        return List.of(bobs, adas, eves, team);
    }

    /** The tombstone lies between two records that the directory's claims pass over: read again, it must remove nobody. */
    private void leavesAndComesBack(String user) {
        String topic = Topic.DIRECTORY_USERS.topicName();
        String key = account.id() + ":" + user;
        unhook.wire().write(topic, key, userChanged(), known(user, 1));
        unhook.wire().write(topic, key, Map.of(), null);
        unhook.wire().write(topic, key, userChanged(), known(user, 2));
    }

    private static Map<String, String> userChanged() {
        return Foreign.headers("UserChanged");
    }

    private byte[] known(String user, int version) {
        return Foreign.json(Map.of(
                "accountId",
                account.id(),
                "userId",
                user,
                "address",
                account.address(user),
                "name",
                user,
                "locale",
                "en",
                "roles",
                List.of("MEMBER"),
                "version",
                version,
                "removed",
                false));
    }

    private void forget(String group) throws Exception {
        String broker = unhook.stack().broker().address();
        Map<TopicPartition, OffsetAndMetadata> start = Cluster.at(broker).readBy(group).keySet().stream()
                .collect(toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        assertThat(start).as("what %s has read", group).isNotEmpty();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.alterConsumerGroupOffsets(group, start).all().get();
        }
    }

    private void awaitAllReadAgain(Service service) {
        awaitUntilAsserted(() -> {
            Picture seen = Picture.of(unhook.world());
            assertThat(seen.records()
                            .filter(record -> seen.reads(service.module(), record))
                            .filter(record -> !seen.hasPassed(service.module(), record))
                            .map(TopicRecord::place))
                    .isEmpty();
        });
    }

    private static void everywhere(Consumer<Service> what) {
        CompletableFuture.allOf(Arrays.stream(Service.values())
                        .map(service -> CompletableFuture.runAsync(() -> what.accept(service)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /**
     * What others see of us.
     *
     * @param deadLetters of whatever account: those of tests before this one are read again, too
     */
    private record Outside(Map<String, Integer> calls, List<String> mails, List<String> events, long deadLetters) {
        static Outside of(Unhook unhook, Account account, List<ConnectedMailbox> mailboxes) {
            Picture seen = Picture.of(unhook.world());
            return new Outside(
                    mailboxes.stream().collect(toMap(ConnectedMailbox::id, mailbox -> calls(unhook, mailbox))),
                    unhook.stack().mail().mails().stream()
                            .filter(mail -> mail.to().contains(account.id() + ".example"))
                            .map(Mail::messageId)
                            .sorted()
                            .toList(),
                    seen.events()
                            .filter(event -> account.id().equals(event.account()))
                            .map(TopicRecord::place)
                            .sorted()
                            .toList(),
                    seen.records().filter(TopicRecord::isDeadLetter).count());
        }

        private static int calls(Unhook unhook, ConnectedMailbox mailbox) {
            String subject = unhook.provider()
                    .grant("google", mailbox.address())
                    .path("subject")
                    .asText();
            return unhook.provider().calls("google", subject).size();
        }
    }
}
