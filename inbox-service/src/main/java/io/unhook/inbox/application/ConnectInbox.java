package io.unhook.inbox.application;

import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.mailbox.Connected;
import io.unhook.messaging.mailbox.MailboxChanges;
import io.unhook.messaging.mailbox.WantedMailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Makes an inbox that waits for its access, or asks for a disconnected one's next connection. Nobody is told yet: an inbox is
 * connected when its access is granted ({@link FollowAccess}).
 */
@ApplicationScoped
public class ConnectInbox {
    private final MailboxChanges<Inbox, InboxEvent> changes;

    ConnectInbox(MailboxChanges<Inbox, InboxEvent> changes) {
        this.changes = changes;
    }

    /** The same again while the inbox lives: the same inbox. */
    @Transactional
    public Connected<Inbox> askedBy(Actor person, WantedMailbox wanted) {
        return changes.connect(person, wanted, Inbox::awaitingConsent, Inbox::connectAgain);
    }
}
