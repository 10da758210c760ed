package io.unhook.notification.persistence;

import io.unhook.contracts.MailboxKind;
import io.unhook.notification.domain.Disconnection;
import io.unhook.notification.domain.MailboxKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "disconnection")
class DisconnectionRow {
    @Id
    String id;

    @Column(name = "account_id")
    String accountId;

    @Enumerated(EnumType.STRING)
    MailboxKind kind;

    @Column(name = "mailbox_id")
    String mailboxId;

    int connection;

    Instant at;

    @Column(name = "as_of")
    Instant asOf;

    @JdbcTypeCode(SqlTypes.JSON)
    EndDocument state;

    static DisconnectionRow of(Disconnection disconnection) {
        var row = new DisconnectionRow();
        row.id = disconnection.id();
        row.accountId = disconnection.mailbox().accountId();
        row.kind = disconnection.mailbox().kind();
        row.mailboxId = disconnection.mailbox().id();
        row.connection = disconnection.connection();
        row.at = disconnection.at();
        row.know(disconnection);
        return row;
    }

    void know(Disconnection newer) {
        state = EndDocument.of(newer.end());
        asOf = newer.asOf();
    }

    Disconnection disconnection() {
        return new Disconnection(id, new MailboxKey(accountId, kind, mailboxId), connection, at, state.end(), asOf);
    }
}
