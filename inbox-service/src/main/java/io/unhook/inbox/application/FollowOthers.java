package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Follows what other services say of our inboxes. */
@ApplicationScoped
public class FollowOthers {
    private final MailboxChanges<Inbox, InboxEvent> changes;

    FollowOthers(MailboxChanges<Inbox, InboxEvent> changes) {
        this.changes = changes;
    }

    @Transactional
    public void heard(InboxEvent news, Instant at) {
        changes.toldOf(news.mailbox(), inbox -> inbox.heard(news, at));
    }
}
