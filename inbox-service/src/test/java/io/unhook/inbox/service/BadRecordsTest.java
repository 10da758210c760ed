package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.stack.testing.Wire.CRM;
import static io.unhook.stack.testing.Wire.say;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Reason;
import io.unhook.contracts.Topic;
import io.unhook.stack.testing.BadRecord;
import io.unhook.stack.testing.Wire;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that nobody can take is kept as it was, with the reason, and those behind it in its partition are taken. */
@QuarkusTest
@Tag("service")
class BadRecordsTest {
    private static final String REMOVED = "io.unhook.InboxRemoved.v1";
    private final String ada = somebody();

    static List<BadRecord> badRecords() {
        return BadRecord.of(REMOVED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRecords")
    void isADeadLetterWithItsOwnBytes(BadRecord bad) {
        // given
        String id = inboxes.active(ada);

        // when
        Wire.write(Topic.INBOX_EVENTS.topicName(), id, bad.headers(), bad.value());
        say(
                CRM,
                UUID.randomUUID().toString(),
                null,
                new InboxRemoved(inboxes.mailbox(id, ada), 1, Actor.service("crm"), Reason.REQUESTED));

        // then
        inboxes.awaitState(ada, id, "REMOVED");
        await().untilAsserted(() -> assertThat(inboxes.deadLetters(Topic.INBOX_EVENTS, id))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(bad.value());
                    assertThat(Wire.header(letter, "dl-reason")).isEqualTo(bad.reason());
                    bad.headers()
                            .forEach((header, bytes) -> assertThat(
                                            letter.headers().lastHeader(header).value())
                                    .isEqualTo(bytes));
                }));
    }

    @Test
    void anUnknownTypeIsSkipped() {
        // given
        String id = inboxes.active(ada);

        // when
        Wire.write(
                Topic.INBOX_EVENTS.topicName(), id, Wire.headersOf("io.unhook.InboxPainted.v1"), "{}".getBytes(UTF_8));
        say(
                CRM,
                UUID.randomUUID().toString(),
                null,
                new InboxRemoved(inboxes.mailbox(id, ada), 1, Actor.service("crm"), Reason.REQUESTED));

        // then
        inboxes.awaitState(ada, id, "REMOVED");
        assertThat(inboxes.deadLetters(Topic.INBOX_EVENTS, id)).isEmpty();
    }
}
