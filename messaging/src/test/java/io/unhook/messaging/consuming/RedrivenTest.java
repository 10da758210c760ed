package io.unhook.messaging.consuming;

import static io.unhook.messaging.Samples.removed;
import static io.unhook.messaging.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.EventJson;
import io.unhook.messaging.Ids;
import io.unhook.messaging.TopicReader;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A dead letter is given back to its group, as {@code ./unhook dead-letters redrive} does it. */
@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RedrivenTest {
    private static final String TOPIC = "unhook.inbox-events";
    private static final String GROUP = "messaging-test";
    private static final Instant FIRST_WRITTEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

    @Inject
    EventConsumer consumer;

    @Inject
    Ids ids;

    private final List<Received> handled = new ArrayList<>();

    @Test
    void onceTheFaultIsMendedItHasItsEffectOnce() {
        // given
        var letter = failing(event("mended"));

        // when it is given back twice
        consume(givenBack(letter));
        consume(givenBack(letter));

        // then
        assertThat(handled).hasSize(1);
        assertThat(handled.getFirst().event().key()).isEqualTo("mended");
    }

    @Test
    void itsTimeIsThatOfItsFirstWriting() {
        consume(givenBack(failing(event("without-time"))));
        assertThat(handled.getFirst().envelope().time()).isEqualTo(FIRST_WRITTEN);
    }

    @Test
    void whatHadItsEffectMeanwhileHasNoSecondOne() {
        var event = event("meanwhile");
        var letter = failing(event);
        consume(at(TOPIC, event.key(), event.value(), event.headers()));
        consume(givenBack(letter));
        assertThat(handled).hasSize(1);
    }

    @Test
    void oneThatFailsAgainIsADeadLetterAgainAndRemembersWhereItStoodFirst() {
        // given
        var event = event("fails-again");
        event.headers().add("dl-reason", new byte[] {1}); // of whoever wrote it, whatever they meant
        var first = failing(event);

        // when
        var second = failing(givenBack(first));
        var third = failing(givenBack(second));

        // then
        assertThat(header(first, "dl-redrives")).isEqualTo("0");
        assertThat(header(third, "dl-redrives")).isEqualTo("2");
        assertThat(header(third, "dl-original-topic")).isEqualTo(TOPIC);
        assertThat(header(third, "dl-original-offset")).isEqualTo(Long.toString(event.offset()));
        assertThat(header(third, "dl-original-timestamp")).isEqualTo(Long.toString(event.timestamp()));
        assertThat(header(third, "dl-redriven-from")).isNull();
        assertThat(third.key()).isEqualTo(event.key());
        assertThat(third.value()).isEqualTo(event.value());
        int own = event.headers().toArray().length;
        assertThat(List.of(third.headers().toArray()).subList(0, own))
                .isEqualTo(List.of(event.headers().toArray()));
        assertThat(third.headers().toArray()).hasSameSizeAs(first.headers().toArray());
    }

    @Test
    void aRecordThatNobodyGaveBackIsTakenAsItStands() {
        var event = event("by-hand");
        consume(at(Topic.retry(TOPIC, GROUP), event.key(), event.value(), event.headers()));
        assertThat(handled.getFirst().envelope().time()).isEqualTo(FIRST_WRITTEN);
    }

    /** Its dead letter. */
    private ConsumerRecord<byte[], byte[]> failing(ConsumerRecord<byte[], byte[]> record) {
        consumer.consume(GROUP, records(record), _ -> {
            throw new IllegalStateException("a fault that will be mended");
        });
        var letters = TopicReader.read(Topic.deadLetters(TOPIC, GROUP), 1, letter -> isOf(letter, record));
        return letters.getLast();
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> letter, ConsumerRecord<byte[], byte[]> record) {
        String from = header(record, "dl-redriven-from");
        String redrives = from == null ? "0" : Integer.toString(Integer.parseInt(header(record, "dl-redrives")) + 1);
        return header(record, "ce_id").equals(header(letter, "ce_id"))
                && redrives.equals(header(letter, "dl-redrives"));
    }

    private void consume(ConsumerRecord<byte[], byte[]> record) {
        consumer.consume(GROUP, records(record), handled::add);
    }

    private static ConsumerRecords<byte[], byte[]> records(ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecords<>(
                Map.of(new TopicPartition(record.topic(), record.partition()), List.of(record)), Map.of());
    }

    /** From a sender that gives no time. */
    private ConsumerRecord<byte[], byte[]> event(String key) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", ids.next(),
                        "ce_source", "urn:crm:mail",
                        "ce_type", "io.unhook.InboxRemoved.v1",
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return at(TOPIC, key.getBytes(StandardCharsets.UTF_8), EventJson.value(removed(key)), headers);
    }

    private static ConsumerRecord<byte[], byte[]> givenBack(ConsumerRecord<byte[], byte[]> letter) {
        var headers = new RecordHeaders(letter.headers());
        String place = letter.topic() + "/" + letter.partition() + "/" + letter.offset();
        headers.add("dl-redriven-from", place.getBytes(StandardCharsets.UTF_8));
        return at(Topic.retry(TOPIC, GROUP), FIRST_WRITTEN.plusSeconds(3600), letter.key(), letter.value(), headers);
    }

    private static ConsumerRecord<byte[], byte[]> at(String topic, byte[] key, byte[] value, Headers headers) {
        return at(topic, FIRST_WRITTEN, key, value, headers);
    }

    private static ConsumerRecord<byte[], byte[]> at(
            String topic, Instant written, byte[] key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                topic,
                0,
                OFFSETS.getAndIncrement(),
                written.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                headers,
                Optional.empty());
    }
}
