package io.unhook.inbox.persistence;

import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.mailbox.MailboxState;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.inbox.domain.Inbox;
import io.unhook.inbox.domain.InboxState;
import io.unhook.messaging.mailbox.MailboxColumns;
import io.unhook.messaging.mailbox.MailboxRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An inbox in its table. */
@Entity
@Table(name = "inbox")
class InboxRow implements MailboxRow<Inbox> {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    InboxState state;

    @Embedded
    MailboxColumns columns;

    protected InboxRow() {}

    @Override
    public void take(Inbox inbox) {
        state = inbox.state();
        columns.take(inbox.kept());
    }

    @Override
    public Inbox mailbox() {
        return new Inbox(columns.kept(MailboxKind.INBOX, id, connectionState()), state == InboxState.DEACTIVATED);
    }

    private MailboxState connectionState() {
        return switch (state) {
            case AWAITING_CONSENT -> new AwaitingConsent();
            case ACTIVE, DEACTIVATED -> new Connected();
            case DISCONNECTED -> columns.disconnected();
            case REMOVED -> new Removed();
        };
    }
}
