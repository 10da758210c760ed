package io.unhook.notification.application;

import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.Envelope;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.persistence.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;

/** A mailbox was removed or has moved away: final, whoever says so and whatever came before. */
@ApplicationScoped
public class NoteEnding {
    private final KnowMailbox know;
    private final Mailboxes mailboxes;
    private final OpenIncident open;

    NoteEnding(KnowMailbox know, Mailboxes mailboxes, OpenIncident open) {
        this.know = know;
        this.mailboxes = mailboxes;
        this.open = open;
    }

    public void of(InboxRemoved event, Envelope envelope) {
        note(event, IncidentKind.REMOVED, envelope, fact(event, envelope).by(event.actor(), event.reason()));
    }

    public void of(ChannelRemoved event, Envelope envelope) {
        note(event, IncidentKind.REMOVED, envelope, fact(event, envelope).by(event.actor(), event.reason()));
    }

    public void of(ProviderMigrated event, Envelope envelope) {
        String to = event.to() == null ? null : event.to().name();
        var fact = fact(event, envelope).by(event.actor(), event.reason()).because(to);
        note(event, IncidentKind.MIGRATED, envelope, fact);
    }

    private static OpenIncident.Fact fact(MailboxEvent event, Envelope envelope) {
        return new OpenIncident.Fact(event.mailbox(), null, null, null, envelope.time());
    }

    private void note(MailboxEvent event, IncidentKind kind, Envelope envelope, OpenIncident.Fact fact) {
        MailboxKey key = know.lockForOwner(event.mailbox(), envelope).key();
        int connection = event.connection() == null ? mailboxes.connectionAt(key, envelope.time()) : event.connection();
        open.by(new IncidentKey(key, connection, kind, 1), fact);
    }
}
