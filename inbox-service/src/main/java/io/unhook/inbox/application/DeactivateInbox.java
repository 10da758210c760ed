package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.Reason;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.Asker;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Switches an inbox off. Its access at the provider stays, so that it can be switched on again. */
@ApplicationScoped
public class DeactivateInbox {
    private final MailboxChanges<Inbox, InboxEvent> changes;

    DeactivateInbox(MailboxChanges<Inbox, InboxEvent> changes) {
        this.changes = changes;
    }

    @Transactional
    public void askedBy(Asker person, String id) {
        changes.askedBy(person, id, inbox -> inbox.deactivate(person.actor(), Reason.REQUESTED));
    }
}
