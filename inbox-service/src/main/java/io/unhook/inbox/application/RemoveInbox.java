package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.Asker;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Removes an inbox and tells so. Hearing it, provider-revocation-service ends our access at the provider, and what came of that
 * reaches the removed inbox through {@link FollowAccess}; nothing is called from here.
 */
@ApplicationScoped
public class RemoveInbox {
    private final MailboxChanges<Inbox, InboxEvent> changes;

    RemoveInbox(MailboxChanges<Inbox, InboxEvent> changes) {
        this.changes = changes;
    }

    @Transactional
    public void askedBy(Asker person, String id) {
        changes.askedBy(person, id, inbox -> inbox.remove(person.actor()));
    }
}
