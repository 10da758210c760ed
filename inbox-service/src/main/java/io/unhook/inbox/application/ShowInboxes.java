package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.Asker;
import io.unhook.messaging.mailbox.MailboxChanges;
import io.unhook.messaging.mailbox.MailboxQuery;
import io.unhook.messaging.mailbox.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows inboxes as they are, the removed ones too. */
@ApplicationScoped
public class ShowInboxes {
    private final Mailboxes<Inbox> inboxes;
    private final MailboxChanges<Inbox, InboxEvent> changes;

    ShowInboxes(Mailboxes<Inbox> inboxes, MailboxChanges<Inbox, InboxEvent> changes) {
        this.inboxes = inboxes;
        this.changes = changes;
    }

    @Transactional
    public Inbox one(Asker person, String id) {
        return changes.shownTo(person, id);
    }

    @Transactional
    public List<Inbox> matching(MailboxQuery query) {
        return inboxes.matching(query);
    }
}
