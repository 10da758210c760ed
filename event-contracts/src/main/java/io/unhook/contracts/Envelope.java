package io.unhook.contracts;

import java.time.Instant;

/**
 * CloudEvents' attributes of an event.
 *
 * @param source {@code urn:unhook:<module>} for ours; every other source is foreign
 * @param time when it happened; where the sender gave none, when the record was written
 * @param sequence counts the events of the aggregate at its source; null if the source does not count
 * @param traceparent W3C trace context, or null
 */
public record Envelope(
        String id, String source, String type, String subject, Instant time, Long sequence, String traceparent) {
    public static final String OURS = "urn:unhook:";

    public boolean foreign() {
        return !source.startsWith(OURS);
    }

    public Envelope withSequence(long counted) {
        return new Envelope(id, source, type, subject, time, counted, traceparent);
    }
}
