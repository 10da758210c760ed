package io.unhook.revocation.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.Reason;
import io.unhook.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class OtherTeamsMailboxesTest {

    @Test
    void areDisconnectedByTheirWordAloneAndOnlyOnce() {
        var inbox = Api.inbox(Provider.GOOGLE, "foreign@gmail.example");
        var consent = Consents.google("foreign@gmail.example");
        Api.connected(inbox, consent);
        var removed = new InboxRemoved(inbox, 1, Actor.service("crm"), Reason.REQUESTED);

        Topics.say(Topics.CRM, null, removed);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        Topics.say(Topics.CRM, null, removed);

        Api.remove(inbox, 2);
        Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE);
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.CONFIRMED, Outcome.NOT_APPLICABLE);
        assertThat(Consents.effectiveRevocations("google", consent)).isEqualTo(1);
    }

    @Test
    void thatMoveToAnotherProviderAreDisconnectedFromTheOldOne() {
        var channel = new Mailbox(
                MailboxKind.CHANNEL,
                UUID.randomUUID().toString(),
                "acme",
                "ada",
                "team@gmail.example",
                Provider.GOOGLE);
        Api.connected(channel, Consents.google("team@gmail.example"));

        Topics.say(
                Topics.CRM,
                null,
                new ProviderMigrated(
                        channel,
                        1,
                        Provider.GOOGLE,
                        Provider.MICROSOFT,
                        List.of(),
                        Actor.service("crm"),
                        Reason.MIGRATED));

        Api.awaitSettled(channel, Outcome.CONFIRMED);
    }

    @Test
    void cannotBeOurMailboxesUnderAnotherAccount() {
        var ours = Api.inbox(Provider.GOOGLE, "ours@gmail.example");
        String use = Api.connected(ours, Consents.google("ours@gmail.example"));
        Topics.inboxServiceSays(new InboxConnected(ours, 1, Actor.user("ada")));
        var stolen = new Mailbox(MailboxKind.INBOX, ours.id(), "other", "eve", "ours@gmail.example", Provider.GOOGLE);

        Topics.say(Topics.CRM, null, new InboxRemoved(stolen, 1, Actor.user("eve"), Reason.REQUESTED));

        awaitDeadLetter(ours.id(), "account-mismatch");
        Api.credential(use).statusCode(200);
    }

    @Test
    void mayBeToldOfInWaysThatNobodyCanReadAndThePartitionMovesOn() {
        String key = UUID.randomUUID().toString();
        Topics.write("unhook.inbox-events", key, Map.of(), "not json".getBytes(UTF_8));
        Topics.write("unhook.inbox-events", key, Map.of(), null);

        await().atMost(Api.SOON).until(() -> deadLettersOf(key).size() == 2);
        assertThat(deadLettersOf(key).getFirst().value()).isEqualTo("not json".getBytes(UTF_8));

        var inbox = new Mailbox(MailboxKind.INBOX, key, "acme", "ada", "after@gmail.example", Provider.GOOGLE);
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE);
    }

    private static void awaitDeadLetter(String key, String reason) {
        await().atMost(Api.SOON)
                .until(() -> deadLettersOf(key).stream()
                        .anyMatch(letter -> Topics.header(letter, "dl-reason").equals(reason)));
    }

    private static List<org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]>> deadLettersOf(String key) {
        return Topics.deadLetters(Topic.INBOX_EVENTS).stream()
                .filter(letter -> letter.key() != null && new String(letter.key(), UTF_8).equals(key))
                .toList();
    }
}
