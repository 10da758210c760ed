package io.unhook.inbox.application;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Follows what provider-revocation-service, which holds the grants, says of our access to inboxes. */
@ApplicationScoped
public class FollowAccess {
    private final MailboxChanges<Inbox, InboxEvent> changes;

    FollowAccess(MailboxChanges<Inbox, InboxEvent> changes) {
        this.changes = changes;
    }

    @Transactional
    public void heard(AccessEvent news) {
        changes.toldOf(news.mailbox(), inbox -> inbox.heard(news));
    }
}
