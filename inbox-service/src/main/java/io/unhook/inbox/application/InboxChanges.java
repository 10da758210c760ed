package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.MailboxKind;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.Ids;
import io.unhook.messaging.mailbox.MailboxChanges;
import io.unhook.messaging.mailbox.Mailboxes;
import io.unhook.messaging.outbox.Outbox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one way in which inboxes change. */
class InboxChanges {
    @Produces
    @Singleton
    MailboxChanges<Inbox, InboxEvent> changes(Mailboxes<Inbox> inboxes, Outbox outbox, Ids ids, Clock clock) {
        return new MailboxChanges<>(MailboxKind.INBOX, inboxes, outbox, ids, clock);
    }
}
