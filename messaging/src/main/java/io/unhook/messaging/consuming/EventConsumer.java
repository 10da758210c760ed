package io.unhook.messaging.consuming;

import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.messaging.CrashPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes a poll's worth of records, in order, and returns when each has had its effect or is a dead letter.
 *
 * <p><b>Promise.</b> The effects of an event happen once in this service's database, however often it is delivered. A record
 * that cannot be taken is kept as a dead letter and the partition moves on. While the database is away nothing is given up:
 * the records wait for it. The caller acknowledges after this returns; a crash before that only means a repeat.
 *
 * <p>The caller must not be {@code @Transactional} or {@code @Retry}: each try here begins a transaction of its own. A retry
 * inside a transaction that has claimed the event would meet its own claim, and the event would be lost.
 */
@ApplicationScoped
public class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final ProcessedEvents processed;
    private final DeadLetters deadLetters;
    private final Schemas schemas;
    private final ConsumerMetrics metrics;
    private final Patience patience;

    EventConsumer(
            ProcessedEvents processed,
            DeadLetters deadLetters,
            Schemas schemas,
            ConsumerMetrics metrics,
            Patience patience) {
        this.processed = processed;
        this.deadLetters = deadLetters;
        this.schemas = schemas;
        this.metrics = metrics;
        this.patience = patience;
    }

    /** One transaction for all of them; if that fails, one each. */
    public void consume(String consumer, ConsumerRecords<byte[], byte[]> records, EventHandler handler) {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        try {
            Transactions.run(() -> batch.forEach(record -> take(consumer, record, handler)));
            CrashPoint.reached("consumer-after-commit");
        } catch (RuntimeException e) {
            LOG.debugf("batch fails, its records are taken one by one consumer=%s reason=%s", consumer, e.getClass());
            batch.forEach(record -> takeAlone(consumer, record, handler));
        }
    }

    private void takeAlone(String consumer, ConsumerRecord<byte[], byte[]> record, EventHandler handler) {
        for (int attempt = 1; ; attempt++) {
            try {
                Transactions.run(() -> take(consumer, record, handler));
                CrashPoint.reached("consumer-after-commit");
                return;
            } catch (DeadLetter letter) {
                keep(consumer, record, letter.reason(), letter.getMessage());
                return;
            } catch (RuntimeException e) {
                if (Transactions.isOutage(e)) attempt = 0;
                else if (patience.isOver(attempt)) {
                    LOG.errorf(
                            e,
                            "event fails for good consumer=%s topic=%s offset=%d",
                            consumer,
                            record.topic(),
                            record.offset());
                    keep(consumer, record, "handler-failed", e.getClass().getSimpleName());
                    return;
                }
                LOG.warnf(
                        "event tried again consumer=%s topic=%s offset=%d reason=%s",
                        consumer, record.topic(), record.offset(), e);
                patience.pause(attempt);
            }
        }
    }

    private void take(String consumer, ConsumerRecord<byte[], byte[]> record, EventHandler handler) {
        if (record.value() == null) {
            handler.removed(text(record.key()), Instant.ofEpochMilli(record.timestamp()));
            return;
        }
        switch (EventJson.read(
                headers(record), record.value(), Instant.ofEpochMilli(record.timestamp()), schemas::fault)) {
            case Decoded.Known known -> once(new Received(consumer, known.envelope(), known.event()), handler);
            case Decoded.UnknownType unknown ->
                metrics.skipped(consumer, unknown.envelope().id());
            case Decoded.Unreadable unreadable ->
                deadLetters.keep(consumer, record, unreadable.reason(), unreadable.detail());
        }
    }

    private void once(Received received, EventHandler handler) {
        var envelope = received.envelope();
        if (processed.claim(received.consumer(), envelope.source(), envelope.id())) {
            handler.handle(received);
            metrics.handled(received.consumer());
        } else {
            LOG.debugf("skipped duplicate event consumer=%s eventId=%s", received.consumer(), envelope.id());
            metrics.duplicate(received.consumer());
        }
    }

    /** Without its dead letter a record may not be passed over, so this goes on until the letter is written. */
    private void keep(String consumer, ConsumerRecord<byte[], byte[]> record, String reason, String detail) {
        for (int attempt = 1; ; attempt++) {
            try {
                Transactions.run(() -> deadLetters.keep(consumer, record, reason, detail));
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "dead letter tried again consumer=%s topic=%s offset=%d reason=%s",
                        consumer, record.topic(), record.offset(), e);
                patience.pause(attempt);
            }
        }
    }

    private static String text(byte[] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    /** As they came; of a repeated header the last one counts. */
    private static Map<String, byte[]> headers(ConsumerRecord<?, ?> record) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return headers;
    }
}
