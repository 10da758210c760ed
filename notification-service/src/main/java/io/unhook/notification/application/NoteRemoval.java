package io.unhook.notification.application;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.InboxRemoved;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.persistence.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;

/** A mailbox was removed: final, whoever says so and whatever came before. */
@ApplicationScoped
public class NoteRemoval {
    private final KnowMailbox know;
    private final Mailboxes mailboxes;
    private final OpenIncident open;

    NoteRemoval(KnowMailbox know, Mailboxes mailboxes, OpenIncident open) {
        this.know = know;
        this.mailboxes = mailboxes;
        this.open = open;
    }

    public void of(InboxRemoved event, Envelope envelope) {
        MailboxKey key = know.lockForOwner(event.mailbox(), envelope).key();
        int connection = event.connection() == null ? mailboxes.connectionAt(key, envelope.time()) : event.connection();
        open.by(
                new IncidentKey(key, connection, IncidentKind.REMOVED, 1),
                new OpenIncident.Fact(event.mailbox(), event.actor(), event.reason(), null, envelope.time()));
    }
}
