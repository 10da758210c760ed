package io.unhook.messaging.consuming;

import io.unhook.contracts.DeadLetterHeaders;
import io.unhook.contracts.Topic;
import io.unhook.messaging.MessagingSettings;
import io.unhook.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

    void keep(String consumer, Delivery delivery, String reason, String detail) {
        var record = delivery.record();
        String place = record.topic() + "/" + record.partition();
        if (!processed.claim(consumer + "/dead-letters", place, Long.toString(record.offset()))) return;
        outbox.passOn(
                Topic.deadLetters(delivery.topic(), settings.module()),
                record.key(),
                headers(delivery, reason, detail),
                record.value());
        metrics.deadLetter(consumer, reason);
        LOG.errorf(
                "dead letter kept consumer=%s topic=%s partition=%d offset=%d reason=%s redrives=%d",
                consumer, record.topic(), record.partition(), record.offset(), reason, delivery.redrives());
    }

    private List<Header> headers(Delivery delivery, String reason, String detail) {
        List<Header> headers = new ArrayList<>(delivery.originalHeaders());
        put(headers, DeadLetterHeaders.REASON, reason);
        put(headers, DeadLetterHeaders.DETAIL, detail);
        put(headers, DeadLetterHeaders.GROUP, settings.module());
        put(headers, DeadLetterHeaders.ORIGINAL_TOPIC, delivery.topic());
        put(headers, DeadLetterHeaders.ORIGINAL_PARTITION, delivery.partition());
        put(headers, DeadLetterHeaders.ORIGINAL_OFFSET, delivery.offset());
        put(
                headers,
                DeadLetterHeaders.ORIGINAL_TIMESTAMP,
                Long.toString(delivery.recorded().toEpochMilli()));
        put(headers, DeadLetterHeaders.AT, clock.instant().toString());
        put(headers, DeadLetterHeaders.REDRIVES, Long.toString(delivery.redrives()));
        return headers;
    }

    private static void put(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, (value == null ? "" : value).getBytes(StandardCharsets.UTF_8)));
    }
}
