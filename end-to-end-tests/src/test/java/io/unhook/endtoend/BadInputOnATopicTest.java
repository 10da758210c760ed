package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.CHANNEL;
import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.contracts.Topic;
import io.unhook.stack.Service;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What others write and nobody can take is kept as it came, with the reason, and the next record of its key is taken. */
@EndToEnd
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputOnATopicTest {
    private static final String TOPIC = Topic.INBOX_EVENTS.topicName();
    private static final Map<String, List<Service>> READERS = Map.of(
            TOPIC,
            List.of(INBOX, REVOCATION, NOTIFICATION),
            Topic.CHANNEL_EVENTS.topicName(),
            List.of(CHANNEL, REVOCATION, NOTIFICATION));

    private final Unhook unhook;
    private final Account account;

    BadInputOnATopicTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("bad-records");
        account.employs("ada");
    }

    static Stream<Arguments> records() {
        return Stream.of(
                argumentSet("not JSON", Foreign.headers("InboxRemoved"), bytes("{\"mailbox\": "), "not-json"),
                argumentSet("no headers", Map.of(), bytes("{}"), "not-a-cloud-event"),
                argumentSet(
                        "schema broken",
                        Foreign.headers("InboxRemoved"),
                        bytes("{\"mailbox\": {\"kind\": \"INBOX\"}, \"connection\": \"one\"}"),
                        "schema-broken"),
                argumentSet("null value", Foreign.headers("InboxRemoved"), null, "null-value"),
                argumentSet("900 KB", Foreign.headers("InboxRemoved"), bytes("x".repeat(900 * 1024)), "not-json"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void itBecomesADeadLetterByteForByteInEveryGroup(Map<String, String> headers, byte[] value, String reason) {
        // given
        String key = UUID.randomUUID().toString();

        // when
        READERS.keySet().forEach(topic -> unhook.wire().write(topic, key, headers, value));

        // then
        READERS.forEach((topic, groups) -> groups.forEach(group -> {
            ConsumerRecord<byte[], byte[]> letter = awaitLetter(topic, group, key);
            assertThat(letter.value()).isEqualTo(value);
            headers.forEach(
                    (name, text) -> assertThat(Wire.header(letter, name)).isEqualTo(text));
            assertThat(Wire.header(letter, "dl-reason")).isEqualTo(reason);
            assertThat(Wire.header(letter, "dl-original-topic")).isEqualTo(topic);
        }));
    }

    @Test
    void anotherAccountsMailboxIsADeadLetterAndNothingHappensToIt() {
        // given
        Account stranger = unhook.newAccount("stranger");
        ConnectedMailbox ours = account.connect("ada", "GOOGLE");
        unhook.awaitRest(List.of(account.id()));
        Map<String, Object> mailbox = new HashMap<>(ours.mailbox());
        mailbox.put("accountId", stranger.id());
        var body = Map.of(
                "mailbox",
                mailbox,
                "connection",
                1,
                "actor",
                Map.of("kind", "SERVICE", "id", "x"),
                "reason",
                "REQUESTED");

        // when
        unhook.wire().write(TOPIC, ours.id(), Foreign.headers("InboxRemoved"), Foreign.json(body));

        // then
        for (Service group : READERS.get(TOPIC))
            assertThat(Wire.header(awaitLetter(TOPIC, group, ours.id()), "dl-reason"))
                    .isEqualTo("account-mismatch");
        assertThat(account.show(ours).path("state").asText()).isEqualTo("ACTIVE");
        assertThat(unhook.provider()
                        .grant("google", ours.address())
                        .path("alive")
                        .asBoolean())
                .isTrue();

        // and the partition has moved on
        Foreign.event("InboxDeactivated", ours).write(unhook.wire());
        account.awaitState(ours, "DEACTIVATED");
    }

    @Test
    void anEventOfAnUnknownTypeIsSkippedAndCounted() {
        // given
        List<Service> groups = READERS.get(TOPIC);
        Map<Service, Double> before = new HashMap<>();
        for (Service group : groups) before.put(group, unknownTypes(group));
        String key = UUID.randomUUID().toString();

        // when
        unhook.wire().write(TOPIC, key, Foreign.headers("InboxPainted"), bytes("{}"));

        // then
        for (Service group : groups) {
            awaitUntilAsserted(() -> assertThat(unknownTypes(group)).isGreaterThan(before.get(group)));
            assertThat(letters(TOPIC, group, key)).isEmpty();
        }
    }

    private double unknownTypes(Service group) {
        return unhook.metric(group, "unhook_events_total", "effect=\"unknown-type\"");
    }

    private ConsumerRecord<byte[], byte[]> awaitLetter(String topic, Service group, String key) {
        awaitUntilAsserted(() -> assertThat(letters(topic, group, key)).hasSize(1));
        return letters(topic, group, key).getFirst();
    }

    private List<ConsumerRecord<byte[], byte[]>> letters(String topic, Service group, String key) {
        byte[] wanted = bytes(key);
        return unhook.wire()
                .read(Topic.deadLetters(topic, group.module()), record -> Arrays.equals(record.key(), wanted));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
