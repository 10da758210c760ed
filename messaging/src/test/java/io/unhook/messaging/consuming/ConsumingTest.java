package io.unhook.messaging.consuming;

import static io.unhook.messaging.Samples.deactivated;
import static io.unhook.messaging.Samples.removed;
import static io.unhook.messaging.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;
import io.unhook.contracts.json.EventJson;
import io.unhook.messaging.Ids;
import io.unhook.messaging.TopicReader;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ConsumingTest {
    private static final String TOPIC = "unhook.inbox-events";
    private static final AtomicLong OFFSETS = new AtomicLong();

    @Inject
    EventConsumer consumer;

    @Inject
    SwitchingOrder order;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    private final List<Event> handled = new ArrayList<>();

    @Test
    void aRepeatHasNoSecondEffect() {
        var record = record(ours(removed("repeated"), null), removed("repeated"));
        consume(record, record);
        consume(record);
        assertThat(handled).hasSize(1);
    }

    @Test
    void theSameIdFromAnotherSourceIsAnotherEvent() {
        Envelope ours = ours(removed("twice"), null);
        Envelope theirs = new Envelope(ours.id(), "urn:crm:mail", ours.type(), ours.subject(), ours.time(), null, null);
        consume(record(ours, removed("twice")), record(theirs, removed("twice")));
        assertThat(handled).hasSize(2);
    }

    @Test
    void aRemovalThatIsReadAgainRemovesNothing() {
        // given
        List<String> gone = new ArrayList<>();
        var handler = new EventHandler() {
            @Override
            public void handle(Received received) {}

            @Override
            public void removed(String key, Instant at) {
                gone.add(key);
            }
        };
        var removal = raw("a-user", null, Map.of());

        // when
        consumer.consume("test", records(List.of(removal)), handler);
        consumer.consume("test", records(List.of(removal)), handler);

        // then
        assertThat(gone).containsExactly("a-user");
    }

    @Test
    void aFailureLeavesNoClaimSoTheNextTryHasTheEffect() {
        // given
        var record = record(ours(removed("flaky"), null), removed("flaky"));
        var tries = new AtomicLong();

        // when
        consumer.consume("test", records(List.of(record)), received -> {
            if (tries.incrementAndGet() < 4) throw new IllegalStateException("not yet");
            handled.add(received.event());
        });

        // then
        assertThat(tries).hasValue(4);
        assertThat(handled).hasSize(1);
    }

    @Test
    void oneThatAlwaysFailsBecomesADeadLetterAndTheOthersGoOn() {
        // given
        var bad = record(ours(removed("always-fails"), null), removed("always-fails"));
        var good = record(ours(removed("good"), null), removed("good"));

        // when
        consumer.consume("test", records(List.of(bad, good)), received -> {
            if (received.event().key().equals("always-fails")) throw new IllegalStateException("a fault");
            handled.add(received.event());
        });

        // then
        assertThat(handled).containsExactly(removed("good"));
        assertThat(header(deadLetterOf(bad), "dl-reason")).isEqualTo("handler-failed");
    }

    @Test
    void aRejectedEventIsKeptWithItsReasonAndItsEffectsAreUndone() {
        var record = record(ours(removed("rejected"), null), removed("rejected"));
        consumer.consume("test", records(List.of(record)), received -> {
            throw new DeadLetter("account-mismatch", "names a mailbox of another account");
        });
        var letter = deadLetterOf(record);
        assertThat(header(letter, "dl-reason")).isEqualTo("account-mismatch");
        assertThat(header(letter, "ce_id")).isEqualTo(header(record, "ce_id"));
    }

    @Test
    void whatCannotBeReadIsKeptByteForByte() {
        // given
        var notJson = raw(
                "not-json",
                "{oops".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "1",
                        "ce_source",
                        "urn:x",
                        "ce_type",
                        "io.unhook.InboxRemoved.v1",
                        "content-type",
                        "application/json"));
        var noHeaders = raw("no-headers", "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        var noMailbox = raw(
                "no-mailbox",
                "{\"connection\":1}".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "2",
                        "ce_source",
                        "urn:x",
                        "ce_type",
                        "io.unhook.InboxRemoved.v1",
                        "content-type",
                        "application/json"));
        var nothing = raw("null-value", null, Map.of());
        var large = raw("large", new byte[900_000], Map.of());
        var twoHeaders = raw("two-headers", new byte[] {(byte) 0xff, 0}, Map.of());
        twoHeaders.headers().add("x", new byte[] {1}).add("x", new byte[] {(byte) 0xff});
        var all = List.of(notJson, noHeaders, noMailbox, nothing, large, twoHeaders);

        // when
        all.forEach(this::consume);
        all.forEach(this::consume);

        // then
        for (var record : all) {
            var letter = deadLetterOf(record);
            assertThat(letter.value()).isEqualTo(record.value());
            assertThat(letter.key()).isEqualTo(record.key());
            var original = List.of(record.headers().toArray());
            assertThat(List.of(letter.headers().toArray()).subList(0, original.size()))
                    .isEqualTo(original);
            assertThat(header(letter, "dl-original-offset")).isEqualTo(Long.toString(record.offset()));
        }
        assertThat(handled).isEmpty();
    }

    @Test
    void aHeaderNameThatCannotBeStoredDoesNotStopThePartition() {
        var record = raw("odd-header", new byte[] {1}, Map.of("bad\0name", "x"));
        consume(record);
        assertThat(header(deadLetterOf(record), "bad\uFFFDname")).isEqualTo("x");
    }

    @Test
    void anUnknownTypeIsSkipped() {
        var record = raw(
                "unknown",
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        ids.next(),
                        "ce_source",
                        "urn:x",
                        "ce_type",
                        "com.example.Birthday.v1",
                        "content-type",
                        "application/json"));
        consume(record);
        assertThat(handled).isEmpty();
        assertThat(TopicReader.read(TOPIC + ".messaging-test.dead-letters", 0, TopicReader.keyed("unknown")))
                .isEmpty();
    }

    @Test
    void aSwitchingEventThatComesTooLateIsToldApart() {
        // given
        List<Boolean> newest = new ArrayList<>();
        var second = record(ours(deactivated("switched"), 2L), deactivated("switched"));
        var first = record(ours(deactivated("switched"), 1L), deactivated("switched"));
        var uncounted = record(ours(deactivated("switched"), null), deactivated("switched"));
        var third = record(ours(deactivated("switched"), 3L), deactivated("switched"));

        // when
        consumer.consume(
                "test",
                records(List.of(second, first, uncounted, third)),
                received -> newest.add(order.newest(received)));

        // then
        assertThat(newest).containsExactly(true, false, true, true);
    }

    private ConsumerRecord<byte[], byte[]> deadLetterOf(ConsumerRecord<byte[], byte[]> record) {
        var letters = TopicReader.read(
                TOPIC + ".messaging-test.dead-letters",
                1,
                letter -> header(letter, "dl-original-offset").equals(Long.toString(record.offset())));
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private void consume(ConsumerRecord<byte[], byte[]> record) {
        consumer.consume("test", records(List.of(record)), received -> handled.add(received.event()));
    }

    private void consume(ConsumerRecord<byte[], byte[]> first, ConsumerRecord<byte[], byte[]> second) {
        consumer.consume("test", records(List.of(first, second)), received -> handled.add(received.event()));
    }

    private static ConsumerRecords<byte[], byte[]> records(List<ConsumerRecord<byte[], byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }

    private Envelope ours(Event event, Long sequence) {
        return new Envelope(
                ids.next(),
                "urn:unhook:inbox-service",
                EventJson.type(event),
                event.subject(),
                clock.instant(),
                sequence,
                null);
    }

    private ConsumerRecord<byte[], byte[]> record(Envelope envelope, Event event) {
        return raw(event.key(), EventJson.value(event), new HashMap<>(EventJson.headers(envelope)));
    }

    private ConsumerRecord<byte[], byte[]> raw(String key, byte[] value, Map<String, String> headers) {
        var kafkaHeaders = new RecordHeaders();
        headers.forEach((name, text) -> kafkaHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                TOPIC,
                0,
                OFFSETS.getAndIncrement(),
                clock.millis(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                kafkaHeaders,
                java.util.Optional.empty());
    }
}
