package io.unhook.notification.application;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Mailbox;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.KnownMailbox;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;

/**
 * Remembers when a connection began. Whoever connected it was there and is not told; only whoever was told that an earlier one lost its
 * access hears that it is there again.
 */
@ApplicationScoped
public class NoteConnection {
    private final KnowMailbox know;
    private final Mailboxes mailboxes;
    private final Incidents incidents;
    private final Clock clock;
    private final Event<WorkIsDue> due;

    NoteConnection(KnowMailbox know, Mailboxes mailboxes, Incidents incidents, Clock clock, Event<WorkIsDue> due) {
        this.know = know;
        this.mailboxes = mailboxes;
        this.incidents = incidents;
        this.clock = clock;
        this.due = due;
    }

    public void began(Mailbox mailbox, int connection, Instant at) {
        mailboxes.began(know.lock(mailbox).key(), connection, at);
    }

    /** The mailbox's own word, or a foreign service's about a mailbox of its own; about one of ours that is only a request. */
    public void inUse(Mailbox mailbox, int connection, Envelope envelope) {
        KnownMailbox known = know.lockForOwner(mailbox, envelope);
        if (envelope.foreign() && known.ours()) {
            mailboxes.began(known.key(), connection, envelope.time());
            return;
        }
        mailboxes.inUse(known.key(), connection, envelope.time());
        incidents.of(known.key()).stream()
                .filter(incident -> incident.key().kind() == IncidentKind.ACCESS_LOST)
                .forEach(incident -> incidents.lookAgain(incident.id(), clock.instant()));
        due.fire(new WorkIsDue());
    }
}
