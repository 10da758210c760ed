package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.MailboxChanges;
import io.unhook.messaging.mailbox.MailboxMoves;
import io.unhook.messaging.mailbox.Mailboxes;
import io.unhook.messaging.mailbox.MoveWork;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Disconnects the inboxes of a mail domain that moved to another provider; each tells so itself. */
class MoveInboxes {
    @Produces
    @Singleton
    MoveWork<Inbox, InboxEvent> work(
            Mailboxes<Inbox> inboxes, MailboxChanges<Inbox, InboxEvent> changes, MailboxMoves moves) {
        return new MoveWork<>(inboxes, changes, Inbox::heard, moves);
    }
}
