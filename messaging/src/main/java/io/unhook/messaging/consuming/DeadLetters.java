package io.unhook.messaging.consuming;

import io.unhook.contracts.Topic;
import io.unhook.messaging.MessagingSettings;
import io.unhook.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jboss.logging.Logger;

/**
 * Keeps what a consumer cannot take: original bytes, key and headers, and why.
 *
 * <p>It goes out through the outbox with a claim of its own, by where the record stood: a repeated delivery makes no second
 * letter, and giving the event back later is not taken for a repeat.
 */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final ProcessedEvents processed;
    private final Outbox outbox;
    private final MessagingSettings settings;
    private final ConsumerMetrics metrics;
    private final Clock clock;

    DeadLetters(
            ProcessedEvents processed,
            Outbox outbox,
            MessagingSettings settings,
            ConsumerMetrics metrics,
            Clock clock) {
        this.processed = processed;
        this.outbox = outbox;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    void keep(String consumer, ConsumerRecord<byte[], byte[]> record, String reason, String detail) {
        String place = record.topic() + "/" + record.partition();
        if (!processed.claim(consumer + "/dead-letters", place, Long.toString(record.offset()))) return;
        outbox.passOn(
                Topic.deadLetters(record.topic(), settings.module()),
                record.key(),
                headers(record, reason, detail),
                record.value());
        metrics.deadLetter(consumer, reason);
        LOG.errorf(
                "dead letter kept consumer=%s topic=%s partition=%d offset=%d reason=%s",
                consumer, record.topic(), record.partition(), record.offset(), reason);
    }

    private List<Header> headers(ConsumerRecord<byte[], byte[]> record, String reason, String detail) {
        List<Header> headers = new ArrayList<>(List.of(record.headers().toArray()));
        put(headers, "dl-reason", reason);
        put(headers, "dl-detail", detail);
        put(headers, "dl-group", settings.module());
        put(headers, "dl-original-topic", record.topic());
        put(headers, "dl-original-partition", Integer.toString(record.partition()));
        put(headers, "dl-original-offset", Long.toString(record.offset()));
        put(headers, "dl-original-timestamp", Long.toString(record.timestamp()));
        put(headers, "dl-at", clock.instant().toString());
        return headers;
    }

    private static void put(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, (value == null ? "" : value).getBytes(StandardCharsets.UTF_8)));
    }
}
