package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import java.time.Instant;
import java.util.Optional;

/**
 * What events have said about mailboxes: which are ours, and which connections have ended, also those that nobody had
 * registered. Locked before any grant, so that a use that begins and an event that ends it wait for each other.
 */
public interface Mailboxes {

    /**
     * @param ours an event of one of our own mailbox services was seen
     * @param endedThrough this connection and all before it have ended; 0 if none
     * @param endedBefore whatever was connected before then has ended
     */
    record Known(boolean ours, int endedThrough, Optional<Instant> endedBefore) {

        public boolean hasEnded(int connection, Instant connectedAt) {
            return connection <= endedThrough
                    || endedBefore.filter(connectedAt::isBefore).isPresent();
        }
    }

    Known lock(Mailbox mailbox);

    /** Another account has a mailbox of ours by this kind and id. */
    boolean oursElsewhere(Mailbox mailbox);

    void ours(Mailbox mailbox);

    void endedThrough(Mailbox mailbox, int connection);

    void endedBefore(Mailbox mailbox, Instant time);
}
