package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.Asker;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Switches a deactivated inbox on again. */
@ApplicationScoped
public class ReactivateInbox {
    private final MailboxChanges<Inbox, InboxEvent> changes;

    ReactivateInbox(MailboxChanges<Inbox, InboxEvent> changes) {
        this.changes = changes;
    }

    @Transactional
    public void askedBy(Asker person, String id) {
        changes.askedBy(person, id, inbox -> inbox.reactivate(person.actor()));
    }
}
