package io.unhook.messaging.consuming;

import java.time.Instant;

/**
 * What a consumer does with an event, inside the transaction that claims it: write state and due work, publish through the
 * outbox. It makes no outbound call, for it may run again if the transaction fails, and keeps a connection while it runs.
 */
@FunctionalInterface
public interface EventHandler {
    /** Throws {@link DeadLetter} for an event that it will never take. */
    void handle(Received received);

    /** A null value: a removal on a compacted topic, a mistake on any other. */
    default void removed(String key, Instant at) {
        throw new DeadLetter("null-value", "a record without a value means nothing on this topic");
    }
}
