package io.unhook.revocation.persistence;

import io.unhook.messaging.Tracing;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.RevocationState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A revocation, which is also the job. {@code attempt} counts claims and is written by them alone. */
@Entity
@Table(name = "revocation")
class RevocationRow {
    @Id
    String id;

    @Column(name = "grant_id")
    String grantId;

    int epoch;

    String provider;

    @Column(name = "account_id")
    String accountId;

    @Enumerated(EnumType.STRING)
    RevocationState.Name state;

    @Column(name = "due_at")
    Instant dueAt;

    int attempt;

    /** Of the removal that it follows from; the last one, where a grant had several uses. */
    String traceparent;

    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    protected RevocationRow() {}

    RevocationRow(Revocation revocation, String provider, String accountId) {
        this.id = revocation.id();
        this.grantId = revocation.grantId();
        this.epoch = revocation.epoch();
        this.provider = provider;
        this.accountId = accountId;
        this.traceparent = Tracing.current();
        take(revocation, revocation.state().nextAt());
    }

    final void take(Revocation revocation, Instant due) {
        state = revocation.state().name();
        document = Documents.write(revocation);
        dueAt = due;
    }

    Revocation revocation() {
        return Documents.read(document, Revocation.class);
    }
}
