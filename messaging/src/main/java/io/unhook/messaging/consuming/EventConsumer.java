package io.unhook.messaging.consuming;

import io.opentelemetry.api.trace.SpanKind;
import io.unhook.contracts.Event;
import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.messaging.CrashPoint;
import io.unhook.messaging.LoggedId;
import io.unhook.messaging.MessagingSettings;
import io.unhook.messaging.Tracing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes a poll's worth of records, in order, and returns when each has had its effect or is a dead letter.
 *
 * <p><b>Promise.</b> The effects of an event happen once in this service's database, however often it is delivered. A record
 * that cannot be taken is kept as a dead letter and the partition moves on. While the database is away nothing is given up:
 * the records wait for it. The caller acknowledges after this returns; a crash before that only means a repeat. A dead letter
 * that is given back on the group's retry topic is taken like any other delivery of its event: once, and by this group only.
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
    private final Tracing tracing;
    private final String group;

    EventConsumer(
            ProcessedEvents processed,
            DeadLetters deadLetters,
            Schemas schemas,
            ConsumerMetrics metrics,
            Patience patience,
            Tracing tracing,
            MessagingSettings settings) {
        this.processed = processed;
        this.deadLetters = deadLetters;
        this.schemas = schemas;
        this.metrics = metrics;
        this.patience = patience;
        this.tracing = tracing;
        this.group = settings.module();
    }

    /** One transaction for all of them; if that fails, one each. */
    public void consume(String consumer, ConsumerRecords<byte[], byte[]> records, EventHandler handler) {
        List<Delivery> batch = new ArrayList<>(records.count());
        records.forEach(record -> batch.add(new Delivery(record, group)));
        try {
            Transactions.run(() -> batch.forEach(delivery -> take(consumer, delivery, handler)));
            CrashPoint.reached("consumer-after-commit");
        } catch (RuntimeException e) {
            LOG.debugf("batch fails, its records are taken one by one consumer=%s reason=%s", consumer, e.getClass());
            batch.forEach(delivery -> takeAlone(consumer, delivery, handler));
        }
    }

    private void takeAlone(String consumer, Delivery delivery, EventHandler handler) {
        var record = delivery.record();
        for (int attempt = 1; ; attempt++) {
            try {
                Transactions.run(() -> take(consumer, delivery, handler));
                CrashPoint.reached("consumer-after-commit");
                return;
            } catch (DeadLetter letter) {
                keep(consumer, delivery, letter.reason(), letter.getMessage());
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
                    keep(consumer, delivery, "handler-failed", e.getClass().getSimpleName());
                    return;
                }
                LOG.warnf(
                        "event tried again consumer=%s topic=%s offset=%d reason=%s",
                        consumer, record.topic(), record.offset(), e);
                patience.pause(attempt);
            }
        }
    }

    private void take(String consumer, Delivery delivery, EventHandler handler) {
        if (delivery.value() == null) {
            remove(consumer, delivery, handler);
            return;
        }
        switch (EventJson.read(delivery.headers(), delivery.value(), delivery.recorded(), schemas::fault)) {
            case Decoded.Known known -> follow(new Received(consumer, known.envelope(), known.event()), handler);
            case Decoded.UnknownType unknown ->
                metrics.skipped(consumer, unknown.envelope().id());
            case Decoded.Unreadable unreadable ->
                deadLetters.keep(consumer, delivery, unreadable.reason(), unreadable.detail());
        }
    }

    /** A removal has no id. Where it stands tells it from its repeat, which would remove what has come back since. */
    private void remove(String consumer, Delivery delivery, EventHandler handler) {
        String place = delivery.topic() + "/" + delivery.partition();
        if (processed.claim(consumer + "/removals", place, delivery.offset()))
            handler.removed(delivery.key(), delivery.recorded());
        else metrics.duplicate(consumer);
    }

    private void follow(Received received, EventHandler handler) {
        String name = "take " + received.event().getClass().getSimpleName();
        String eventId = received.envelope().id();
        tracing.follow(received.envelope().traceparent(), name, SpanKind.CONSUMER, span -> {
            span.setAttribute("unhook.event.id", eventId);
            try (LoggedId _ = LoggedId.of(LoggedId.EVENT, eventId);
                    LoggedId _ = LoggedId.of(LoggedId.MAILBOX, mailbox(received.event()))) {
                return once(received, handler);
            }
        });
    }

    private static String mailbox(Event event) {
        return event instanceof MailboxEvent about ? about.mailbox().id() : null;
    }

    /** False if it had its effect before. */
    private boolean once(Received received, EventHandler handler) {
        var envelope = received.envelope();
        if (!processed.claim(received.consumer(), envelope.source(), envelope.id())) {
            LOG.debugf("skipped duplicate event consumer=%s", received.consumer());
            metrics.duplicate(received.consumer());
            return false;
        }
        handler.handle(received);
        metrics.handled(received.consumer());
        return true;
    }

    /** Without its dead letter a record may not be passed over, so this goes on until the letter is written. */
    private void keep(String consumer, Delivery delivery, String reason, String detail) {
        var record = delivery.record();
        for (int attempt = 1; ; attempt++) {
            try {
                Transactions.run(() -> deadLetters.keep(consumer, delivery, reason, detail));
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "dead letter tried again consumer=%s topic=%s offset=%d reason=%s",
                        consumer, record.topic(), record.offset(), e);
                patience.pause(attempt);
            }
        }
    }
}
