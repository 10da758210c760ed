package io.unhook.notification.application;

import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.Mailbox;
import io.unhook.messaging.consuming.Received;
import io.unhook.messaging.consuming.SwitchingOrder;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.KnownMailbox;
import io.unhook.notification.persistence.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;

/** A mailbox was switched off or on. A foreign event about one of ours is a request to its owner, whose own event follows. */
@ApplicationScoped
public class NoteSwitch {
    private final KnowMailbox know;
    private final Mailboxes mailboxes;
    private final SwitchingOrder order;
    private final OpenIncident open;

    NoteSwitch(KnowMailbox know, Mailboxes mailboxes, SwitchingOrder order, OpenIncident open) {
        this.know = know;
        this.mailboxes = mailboxes;
        this.order = order;
        this.open = open;
    }

    public void on(Received received, Mailbox mailbox) {
        KnownMailbox known = know.lockForOwner(mailbox, received.envelope());
        if (counts(received, known)) mailboxes.remember(known.switchedOn());
    }

    public void off(Received received, InboxDeactivated event) {
        KnownMailbox known = know.lockForOwner(event.mailbox(), received.envelope());
        if (!counts(received, known)) return;
        KnownMailbox off = known.switchedOff();
        mailboxes.remember(off);
        open.by(
                new IncidentKey(off.key(), event.connection(), IncidentKind.DEACTIVATED, off.deactivations()),
                new OpenIncident.Fact(
                        event.mailbox(),
                        event.actor(),
                        event.reason(),
                        null,
                        received.envelope().time()));
    }

    private boolean counts(Received received, KnownMailbox known) {
        boolean request = received.envelope().foreign() && known.ours();
        return !request && order.newest(received);
    }
}
