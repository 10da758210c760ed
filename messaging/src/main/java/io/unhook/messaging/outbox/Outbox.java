package io.unhook.messaging.outbox;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;
import io.unhook.contracts.json.EventJson;
import io.unhook.messaging.Ids;
import io.unhook.messaging.MessagingSettings;
import io.unhook.messaging.Tracing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Publishes events in the transaction of the state change they tell of.
 *
 * <p><b>Promise.</b> If the transaction commits, the event reaches its topic at least once, after every earlier event of its
 * aggregate; if it does not, nobody ever sees it. Call it after the aggregate's row is locked. A crash at any moment changes
 * nothing about this; a repeat on the topic carries the same id.
 */
@ApplicationScoped
public class Outbox {
    private final OutboxTable table;
    private final Relay relay;
    private final TransactionSynchronizationRegistry transactions;
    private final MessagingSettings settings;
    private final Ids ids;
    private final Clock clock;

    Outbox(
            OutboxTable table,
            Relay relay,
            TransactionSynchronizationRegistry transactions,
            MessagingSettings settings,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.relay = relay;
        this.transactions = transactions;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Publishes an event that happens now. */
    public Envelope publish(Event event) {
        return publish(event, clock.instant());
    }

    public Envelope publish(Event event, Instant time) {
        Envelope unnumbered = new Envelope(
                ids.next(), settings.source(), EventJson.type(event), event.subject(), time, null, Tracing.current());
        byte[] value = EventJson.value(event);
        List<Header> headers = bytes(EventJson.headers(unnumbered));
        refuseTooLarge(event, headers, value);
        wakeRelayAfterCommit();
        long sequence = table.appendCounted(event.topic().topicName(), event.key(), headers, value, clock.instant());
        return unnumbered.withSequence(sequence);
    }

    /** Publishes somebody else's event as they wrote it: with its own id, source, time and sequence. */
    public void forward(Envelope envelope, Event event) {
        byte[] value = EventJson.value(event);
        List<Header> headers = bytes(EventJson.headers(envelope));
        refuseTooLarge(event, headers, value);
        wakeRelayAfterCommit();
        table.appendForeign(event.topic().topicName(), event.key(), headers, value, clock.instant());
    }

    /** Publishes a record untouched, e.g. to a dead-letter topic; its order among others is not promised. */
    public void passOn(String topic, byte[] key, List<Header> headers, byte[] value) {
        wakeRelayAfterCommit();
        table.append(topic, key, headers, value, clock.instant());
    }

    private void refuseTooLarge(Event event, List<Header> headers, byte[] value) {
        long weight = new OutboxRow(0, event.topic().topicName(), null, headers, value, null).weight();
        if (weight > settings.relay().largestEvent())
            throw new RecordTooLarge(weight, settings.relay().largestEvent());
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getTransactionKey() == null)
            throw new IllegalStateException(
                    "an event is published in the transaction of its change, and there is none");
        if (transactions.getResource(Outbox.class) != null) return;
        transactions.putResource(Outbox.class, this);
        transactions.registerInterposedSynchronization(new WakeUpAfterCommit(relay));
    }

    private static List<Header> bytes(Map<String, String> headers) {
        return headers.entrySet().stream().map(Outbox::bytes).toList();
    }

    private static Header bytes(Map.Entry<String, String> header) {
        return new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
    }
}
