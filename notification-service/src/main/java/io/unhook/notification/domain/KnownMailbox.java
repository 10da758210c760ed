package io.unhook.notification.domain;

/**
 * What we remember of a mailbox to tell a new fact from one that is told again.
 *
 * @param ours whether one of our own services owns it: then others' switching events are only requests to that owner
 * @param off whether it is deactivated
 * @param deactivations how often it was
 */
public record KnownMailbox(MailboxKey key, boolean ours, boolean off, int deactivations) {

    public KnownMailbox owned() {
        return new KnownMailbox(key, true, off, deactivations);
    }

    public KnownMailbox switchedOn() {
        return new KnownMailbox(key, ours, false, deactivations);
    }

    /** Deactivated while it is so already: the same deactivation, told again. */
    public KnownMailbox switchedOff() {
        return off ? this : new KnownMailbox(key, ours, true, deactivations + 1);
    }
}
