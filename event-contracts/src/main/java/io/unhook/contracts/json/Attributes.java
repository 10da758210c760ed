package io.unhook.contracts.json;

import io.unhook.contracts.Envelope;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** CloudEvents' context attributes, to and from text. */
final class Attributes {
    /** Longer ones would not fit the index of the events already handled. */
    private static final int LONGEST = 400;

    private Attributes() {}

    /** What makes a record no CloudEvent that we can take. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    static Map<String, String> headers(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", envelope.id());
        headers.put("ce_type", envelope.type());
        headers.put("ce_source", envelope.source());
        if (envelope.subject() != null) headers.put("ce_subject", envelope.subject());
        headers.put("ce_time", envelope.time().toString());
        if (envelope.sequence() != null) headers.put("ce_sequence", "%020d".formatted(envelope.sequence()));
        if (envelope.traceparent() != null) headers.put("traceparent", envelope.traceparent());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** @param attribute the attribute's text, empty where it is absent */
    static Envelope read(UnaryOperator<String> attribute, Instant recorded) {
        if (!attribute.apply("specversion").equals("1.0")) throw new Missing("specversion is not 1.0");
        return new Envelope(
                required(attribute, "id"),
                required(attribute, "source"),
                required(attribute, "type"),
                optional(attribute, "subject"),
                time(attribute.apply("time"), recorded),
                sequence(attribute.apply("sequence")),
                optional(attribute, "traceparent"));
    }

    private static String required(UnaryOperator<String> attribute, String name) {
        String text = optional(attribute, name);
        if (text == null) throw new Missing(name + " is missing");
        return text;
    }

    private static String optional(UnaryOperator<String> attribute, String name) {
        String text = attribute.apply(name);
        if (text.length() > LONGEST) throw new Missing(name + " is longer than " + LONGEST + " characters");
        if (text.chars().anyMatch(Character::isISOControl)) throw new Missing(name + " has a control character");
        return text.isBlank() ? null : text;
    }

    private static Instant time(String text, Instant recorded) {
        if (text.isBlank()) return recorded;
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() > 0 && time.getYear() < 10_000) return time.toInstant();
        } catch (DateTimeException _) {
            // told below, as a year that nobody can store is
        }
        throw new Missing("time is no RFC 3339 time");
    }

    /** A sequence of another form than ours cannot be compared, so it is as good as none. */
    private static Long sequence(String text) {
        try {
            return text.isBlank() ? null : Long.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
