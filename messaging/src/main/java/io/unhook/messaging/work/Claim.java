package io.unhook.messaging.work;

/**
 * The right to work on one due row until its lease ends.
 *
 * @param attempt counts the claims of this row, this one included: whoever settles the row checks it, so that a worker which
 *     outlived its lease changes nothing
 * @param traceparent of whatever made the row due, or null
 */
public record Claim(String id, int attempt, String traceparent) {
    /** Of work that belongs to no trace. */
    public Claim(String id, int attempt) {
        this(id, attempt, null);
    }
}
