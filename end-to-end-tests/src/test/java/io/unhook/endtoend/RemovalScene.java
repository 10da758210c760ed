package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Topic;
import io.unhook.stack.infrastructure.Mail;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A person with one deactivated Gmail inbox, everything at rest: the next thing that happens is its removal. */
final class RemovalScene {
    private static final String USER = "ada";

    private final Unhook unhook;
    private final Account account;
    private final ConnectedMailbox inbox;

    RemovalScene(Unhook unhook, String name) {
        this.unhook = unhook;
        this.account = unhook.newAccount(name);
        account.employs(USER);
        this.inbox = account.connect(USER, "GOOGLE");
        account.deactivate(inbox).expect(204);
        unhook.awaitRest(List.of(account.id()));
    }

    Account account() {
        return account;
    }

    ConnectedMailbox inbox() {
        return inbox;
    }

    Answer remove() {
        return account.remove(inbox);
    }

    String state() {
        return account.show(inbox).path("state").asText();
    }

    /** Every delivery of the removal on its topic. */
    List<ConsumerRecord<byte[], byte[]>> removals() {
        return unhook.wire().deliveries(Topic.INBOX_EVENTS.topicName(), inbox.id(), "InboxRemoved");
    }

    void awaitRemovals(int deliveries) {
        awaitUntilAsserted(() -> assertThat(removals()).hasSize(deliveries));
    }

    /** How often Google was asked to end this grant. */
    List<JsonNode> revokeCalls() {
        String subject = unhook.provider()
                .grant("google", inbox.address())
                .path("subject")
                .asText();
        return unhook.provider().calls("google", subject).stream()
                .filter(call -> call.path("endpoint").asText().equals("POST /google/revoke"))
                .toList();
    }

    List<Mail> mails() {
        return account.mailsTo(USER);
    }

    /** The end of every story here, whatever crashed on the way; and the judge has nothing to say. */
    void endsConfirmedWithOneMail() {
        account.awaitAccess(inbox, "CONFIRMED");
        awaitUntilAsserted(() -> assertThat(account.mailsTo(USER)).isNotEmpty());
        unhook.judged(account);
        assertThat(account.mailsTo(USER).stream().map(mail -> mail.messageId()).distinct())
                .hasSize(1);
        assertThat(unhook.provider()
                        .grant("google", inbox.address())
                        .path("effectiveRevocations")
                        .asInt())
                .isEqualTo(1);
    }
}
