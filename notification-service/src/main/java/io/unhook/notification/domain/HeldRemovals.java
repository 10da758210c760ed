package io.unhook.notification.domain;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.MassRemovalHeld;
import io.unhook.contracts.Provider;
import java.time.Instant;

/**
 * How much of an account a held mass removal is about. An incident is about a mailbox, and this one is not: what stands in the
 * mailbox's place is the hold, under its own id, without an address and without an owner.
 */
public record HeldRemovals(long removed, long of, Instant since) {
    private static final String SEPARATOR = "/";

    public static HeldRemovals of(MassRemovalHeld event) {
        return new HeldRemovals(event.removed(), event.of(), event.since());
    }

    public static Mailbox inPlaceOfAMailbox(String accountId, String holdId) {
        return new Mailbox(MailboxKind.OTHER, holdId, accountId, null, "", Provider.OTHER);
    }

    /** As the incident keeps it. */
    public String cause() {
        return String.join(SEPARATOR, Long.toString(removed), Long.toString(of), since.toString());
    }

    public static HeldRemovals in(Incident incident) {
        String[] parts = incident.cause().split(SEPARATOR, 3);
        return new HeldRemovals(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Instant.parse(parts[2]));
    }
}
