package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.active;
import static io.unhook.inbox.service.Api.awaitState;
import static io.unhook.inbox.service.Api.mailbox;
import static io.unhook.inbox.service.Api.somebody;
import static io.unhook.inbox.service.Topics.CRM;
import static io.unhook.inbox.service.Topics.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Reason;
import io.unhook.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that nobody can take is kept as it was, with the reason, and those behind it in its partition are taken. */
@QuarkusTest
@Tag("service")
class BadRecordsTest {
    private static final String REMOVED = "io.unhook.InboxRemoved.v1";
    private final String ada = somebody();

    static Stream<Arguments> badRecords() {
        return Stream.of(
                Arguments.of("no-json", cloudEvent(REMOVED), "{half".getBytes(UTF_8), "not-json"),
                Arguments.of("no-headers", Map.of(), "{}".getBytes(UTF_8), "not-a-cloud-event"),
                Arguments.of(
                        "schema", cloudEvent(REMOVED), "{\"mailbox\":{\"kind\":7}}".getBytes(UTF_8), "schema-broken"),
                Arguments.of("null", cloudEvent(REMOVED), null, "null-value"),
                Arguments.of("large", cloudEvent(REMOVED), new byte[900_000], "not-json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRecords")
    void isADeadLetterWithItsOwnBytes(String name, Map<String, byte[]> headers, byte[] value, String reason) {
        // given
        String id = active(ada);

        // when
        Topics.write(Topic.INBOX_EVENTS.topicName(), id, headers, value);
        say(
                CRM,
                UUID.randomUUID().toString(),
                null,
                new InboxRemoved(mailbox(id, ada), 1, Actor.service("crm"), Reason.REQUESTED));

        // then
        awaitState(ada, id, "REMOVED");
        await().untilAsserted(() -> assertThat(deadLettersOf(id))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(value);
                    assertThat(Topics.header(letter, "dl-reason")).isEqualTo(reason);
                    headers.forEach((header, bytes) -> assertThat(
                                    letter.headers().lastHeader(header).value())
                            .isEqualTo(bytes));
                }));
    }

    @Test
    void anUnknownTypeIsSkipped() {
        // given
        String id = active(ada);

        // when
        Topics.write(Topic.INBOX_EVENTS.topicName(), id, cloudEvent("io.unhook.InboxPainted.v1"), "{}".getBytes(UTF_8));
        say(
                CRM,
                UUID.randomUUID().toString(),
                null,
                new InboxRemoved(mailbox(id, ada), 1, Actor.service("crm"), Reason.REQUESTED));

        // then
        awaitState(ada, id, "REMOVED");
        assertThat(deadLettersOf(id)).isEmpty();
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLettersOf(String key) {
        return Topics.deadLetters(Topic.INBOX_EVENTS).stream()
                .filter(letter -> new String(letter.key(), UTF_8).equals(key))
                .toList();
    }

    private static Map<String, byte[]> cloudEvent(String type) {
        return Map.of(
                "ce_specversion", "1.0".getBytes(UTF_8),
                "ce_id", UUID.randomUUID().toString().getBytes(UTF_8),
                "ce_source", CRM.getBytes(UTF_8),
                "ce_type", type.getBytes(UTF_8),
                "content-type", "application/json".getBytes(UTF_8));
    }
}
