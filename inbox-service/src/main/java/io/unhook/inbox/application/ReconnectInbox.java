package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.Mailbox;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.Asker;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/** Asks for the next connection of a disconnected inbox, which stays disconnected until its access is granted. */
@ApplicationScoped
public class ReconnectInbox {
    private final MailboxChanges<Inbox, InboxEvent> changes;

    ReconnectInbox(MailboxChanges<Inbox, InboxEvent> changes) {
        this.changes = changes;
    }

    /** One that is connected, or waits already, stays as it is. */
    @Transactional
    public Inbox askedBy(Asker person, String id, UnaryOperator<Mailbox> where) {
        return changes.reconnect(person, id, where, Inbox::connectAgain);
    }
}
