package io.unhook.revocation.persistence;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a use is for, in the columns of its table. */
@Embeddable
class PurposeColumns {
    @Column(name = "account_id")
    String accountId;

    @Column(name = "user_id")
    String userId;

    @Enumerated(EnumType.STRING)
    Provider provider;

    @Enumerated(EnumType.STRING)
    MailboxKind kind;

    @Column(name = "mailbox_id")
    String mailboxId;

    String address;

    String issuer;

    Integer connection;

    String feature;

    protected PurposeColumns() {}

    static PurposeColumns of(Purpose purpose) {
        PurposeColumns columns = new PurposeColumns();
        columns.accountId = purpose.accountId();
        columns.userId = purpose.userId();
        columns.provider = purpose.provider();
        switch (purpose) {
            case OfMailbox of -> columns.take(of);
            case OfFeature of -> columns.feature = of.feature();
        }
        return columns;
    }

    private void take(OfMailbox of) {
        kind = of.mailbox().kind();
        mailboxId = of.mailbox().id();
        address = of.mailbox().address();
        issuer = of.mailbox().issuer();
        connection = of.connection();
    }

    Purpose purpose() {
        return feature == null
                ? new OfMailbox(new Mailbox(kind, mailboxId, accountId, userId, address, provider, issuer), connection)
                : new OfFeature(feature, accountId, userId, provider);
    }
}
