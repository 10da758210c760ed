package io.unhook.inbox.persistence;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.inbox.domain.Connection;
import io.unhook.inbox.domain.Inbox;
import io.unhook.inbox.domain.InboxState;
import io.unhook.inbox.domain.InboxState.Active;
import io.unhook.inbox.domain.InboxState.AwaitingConsent;
import io.unhook.inbox.domain.InboxState.Deactivated;
import io.unhook.inbox.domain.InboxState.Disconnected;
import io.unhook.inbox.domain.InboxState.Removed;
import io.unhook.inbox.domain.ProviderAccess;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An inbox in its table. What an inbox may become is not decided here. */
@Entity
@Table(name = "inbox")
class InboxRow {
    @Id
    String id;

    @Column(name = "account_id")
    String accountId;

    @Column(name = "user_id")
    String userId;

    String address;

    @Enumerated(EnumType.STRING)
    Provider provider;

    String issuer;

    int connection;

    @Column(name = "begun_at")
    Instant begunAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "begun_by_kind")
    ActorKind begunByKind;

    @Column(name = "begun_by_id")
    String begunById;

    int granted;

    @Enumerated(EnumType.STRING)
    InboxState.Name state;

    /** Of a disconnected inbox only. */
    @Enumerated(EnumType.STRING)
    InboxState.Why why;

    boolean reconnecting;

    @Enumerated(EnumType.STRING)
    @Column(name = "provider_access")
    ProviderAccess providerAccess;

    protected InboxRow() {}

    InboxRow(Inbox inbox) {
        id = inbox.id();
        accountId = inbox.mailbox().accountId();
        userId = inbox.mailbox().userId();
        address = inbox.mailbox().address();
        take(inbox);
    }

    /** All that can change about an inbox. */
    final void take(Inbox inbox) {
        provider = inbox.mailbox().provider();
        issuer = inbox.mailbox().issuer();
        connection = inbox.connection().number();
        begunAt = inbox.connection().begunAt();
        begunByKind = inbox.connection().begunBy().kind();
        begunById = inbox.connection().begunBy().id();
        granted = inbox.granted();
        state = inbox.state().name();
        why = inbox.state() instanceof Disconnected gone ? gone.why() : null;
        reconnecting = inbox.state() instanceof Disconnected gone && gone.reconnecting();
        providerAccess = inbox.providerAccess();
    }

    Inbox inbox() {
        var mailbox = new Mailbox(MailboxKind.INBOX, id, accountId, userId, address, provider, issuer);
        var attempt = new Connection(connection, begunAt, new Actor(begunByKind, begunById));
        return new Inbox(mailbox, attempt, granted, state(), providerAccess);
    }

    private InboxState state() {
        return switch (state) {
            case AWAITING_CONSENT -> new AwaitingConsent();
            case ACTIVE -> new Active();
            case DEACTIVATED -> new Deactivated();
            case DISCONNECTED -> new Disconnected(why, reconnecting);
            case REMOVED -> new Removed();
        };
    }
}
