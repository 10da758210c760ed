package io.unhook.messaging.mailbox;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.Connection;
import io.unhook.contracts.mailbox.KeptMailbox;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.contracts.mailbox.MailboxState;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.ProviderAccess;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What the table of any kind of mailbox has, but for the id and the name of the state: those are the kind's own. */
@Embeddable
public class MailboxColumns {
    @Column(name = "account_id")
    String accountId;

    @Column(name = "user_id")
    String userId;

    String address;

    /** Null where there is none that could move: behind the @ stands no name. */
    @Column(name = "mail_domain")
    String mailDomain;

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

    /** Of the last connection that had access; null before the first. */
    @Column(name = "use_id")
    String useId;

    /** Of a disconnected mailbox only. */
    @Enumerated(EnumType.STRING)
    MailboxState.Why why;

    boolean reconnecting;

    @Enumerated(EnumType.STRING)
    @Column(name = "provider_access")
    ProviderAccess providerAccess;

    public void take(KeptMailbox kept) {
        accountId = kept.mailbox().accountId();
        userId = kept.mailbox().userId();
        address = kept.mailbox().address();
        mailDomain = MailDomain.ofAddress(address).map(MailDomain::name).orElse(null);
        provider = kept.mailbox().provider();
        issuer = kept.mailbox().issuer();
        connection = kept.connection().number();
        begunAt = kept.connection().begunAt();
        begunByKind = kept.connection().begunBy().kind();
        begunById = kept.connection().begunBy().id();
        granted = kept.granted();
        useId = kept.useId();
        why = kept.state() instanceof Disconnected gone ? gone.why() : null;
        reconnecting = kept.state() instanceof Disconnected gone && gone.reconnecting();
        providerAccess = kept.providerAccess();
    }

    public KeptMailbox kept(MailboxKind kind, String id, MailboxState state) {
        var mailbox = new Mailbox(kind, id, accountId, userId, address, provider, issuer);
        var attempt = new Connection(connection, begunAt, new Actor(begunByKind, begunById));
        return new KeptMailbox(mailbox, attempt, granted, useId, state, providerAccess);
    }

    public Disconnected disconnected() {
        return new Disconnected(why, reconnecting);
    }
}
