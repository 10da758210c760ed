package io.unhook.inbox.persistence;

import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.MailboxTable;
import io.unhook.messaging.mailbox.Mailboxes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** The inboxes in PostgreSQL. */
class InboxTable {
    @Produces
    @Singleton
    Mailboxes<Inbox> inboxes(EntityManager database) {
        return new MailboxTable<>(database, "inbox", InboxRow.class);
    }
}
