package io.unhook.doors;

import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.messaging.consuming.Schemas;
import io.unhook.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * {@code POST /events}: another team's CloudEvent over HTTP, binary or structured, published as it is.
 *
 * <p>When this returns the event is in the outbox, and so will reach its topic. A repeat with the same id is published again and
 * has no second effect.
 */
@ApplicationScoped
public class EventDoor {
    private static final Logger LOG = Logger.getLogger(EventDoor.class);
    private static final int LARGEST = 512 * 1024;

    private final Outbox outbox;
    private final Schemas schemas;
    private final Caller caller;
    private final Clock clock;

    EventDoor(Outbox outbox, Schemas schemas, Caller caller, Clock clock) {
        this.outbox = outbox;
        this.schemas = schemas;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes an event that belongs on this topic and is about an account of the caller's. */
    @Transactional
    public void take(Topic topic, HttpHeaders headers, byte[] body) {
        if (body.length > LARGEST)
            throw Refusal.of(413, "body-too-large", "The body is too large", "Send less than 512 KB.");
        switch (EventJson.read(kafkaNames(headers), body, clock.instant(), schemas::fault)) {
            case Decoded.Known known -> publish(topic, known);
            case Decoded.UnknownType unknown ->
                throw Refusal.of(
                        422,
                        "unknown-event-type",
                        "Unknown event type",
                        "There is no such event: " + unknown.envelope().type());
            case Decoded.Unreadable fault ->
                throw Refusal.of(400, fault.reason(), "Not an event that can be taken", fault.detail());
        }
    }

    private void publish(Topic topic, Decoded.Known known) {
        if (!known.envelope().foreign())
            throw Refusal.of(
                    422,
                    "source-is-ours",
                    "The source is not yours",
                    "Name a source of your own: urn:unhook:* is ours.");
        if (known.event().topic() != topic || !(known.event() instanceof MailboxEvent event))
            throw Refusal.of(
                    422,
                    "wrong-door",
                    "Not an event of this door",
                    "Send it to the service whose mailboxes it is about.");
        if (!caller.mayAct(event.mailbox().accountId())) throw Refusal.notFound("account");
        outbox.forward(known.envelope(), event);
        LOG.infof(
                "took foreign event eventId=%s type=%s",
                known.envelope().id(), known.envelope().type());
    }

    /** HTTP writes {@code ce-id} where Kafka writes {@code ce_id}, and there its value is percent-encoded. */
    private static Map<String, byte[]> kafkaNames(HttpHeaders headers) {
        Map<String, byte[]> names = new LinkedHashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("ce-")) names.put("ce_" + lower.substring(3), utf8(decoded(values.getFirst())));
            else names.put(lower, utf8(values.getFirst()));
        });
        return names;
    }

    /** Text with a percent sign that begins no code is taken as it stands. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
