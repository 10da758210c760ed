package io.unhook.stack.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.contracts.DeadLetterHeaders;
import io.unhook.contracts.Envelope;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.contracts.json.SchemaCheck;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What one group could not take, as it lies on its dead-letter topic.
 *
 * @param original the topic that it was first read from
 */
public record Letter(ConsumerRecord<byte[], byte[]> record, String original, String group, LetterState state) {
    public Place place() {
        return Place.of(record);
    }

    /** The mailbox, for most; it stays as it was. */
    public String key() {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }

    /** CloudEvents' attributes, in whichever mode they were written; none if they cannot be read. */
    public Optional<Envelope> envelope() {
        return switch (decoded()) {
            case Decoded.Known known -> Optional.of(known.envelope());
            case Decoded.UnknownType unknown -> Optional.of(unknown.envelope());
            case Decoded.Unreadable _ -> Optional.empty();
        };
    }

    /** Empty if it has none that can be read. */
    public String eventId() {
        return envelope().map(Envelope::id).orElseGet(() -> header("ce_id"));
    }

    /** {@code InboxRemoved} of {@code io.unhook.InboxRemoved.v1}. */
    public String eventName() {
        String type = envelope().map(Envelope::type).orElseGet(() -> header("ce_type"));
        return type.isEmpty() ? "a record" : type.replaceAll("^io\\.unhook\\.|\\.v\\d+$", "");
    }

    public String reason() {
        return header(DeadLetterHeaders.REASON);
    }

    /** Names places in it, never what stands there. */
    public String detail() {
        return header(DeadLetterHeaders.DETAIL);
    }

    /** When it was kept, by the clock of whoever kept it. */
    public Instant at() {
        try {
            return Instant.parse(header(DeadLetterHeaders.AT));
        } catch (DateTimeException _) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    /** The mailbox that its event is about; none if it cannot be read. */
    public Optional<Mailbox> mailbox() {
        return decoded() instanceof Decoded.Known(var _, MailboxEvent about)
                ? Optional.of(about.mailbox())
                : Optional.empty();
    }

    public long redrives() {
        String text = header(DeadLetterHeaders.REDRIVES);
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    /** Where it was first read: the same for each time that it failed. */
    Place first() {
        return new Place(
                header(DeadLetterHeaders.ORIGINAL_TOPIC),
                (int) number(DeadLetterHeaders.ORIGINAL_PARTITION),
                number(DeadLetterHeaders.ORIGINAL_OFFSET));
    }

    public List<String> headerLines() {
        return List.of(record.headers().toArray()).stream()
                .map(header -> header.key() + ": " + (header.value() == null ? "" : new String(header.value(), UTF_8)))
                .toList();
    }

    private Decoded decoded() {
        return record.value() == null
                ? new Decoded.Unreadable("null-value", "")
                : EventJson.read(headers(), record.value(), firstWritten(), SchemaCheck.NONE);
    }

    Letter with(LetterState known) {
        return new Letter(record, original, group, known);
    }

    private Instant firstWritten() {
        long millis = number(DeadLetterHeaders.ORIGINAL_TIMESTAMP);
        return Instant.ofEpochMilli(millis < 0 ? record.timestamp() : millis);
    }

    private long number(String header) {
        String text = header(header);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private Map<String, byte[]> headers() {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return headers;
    }

    String header(String name) {
        return header(record, name);
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
