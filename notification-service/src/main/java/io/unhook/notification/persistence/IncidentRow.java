package io.unhook.notification.persistence;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Reason;
import io.unhook.messaging.Tracing;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.MailboxKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Dynamic, because a claim of this row moves {@code due_at} and {@code attempt} without the mailbox's lock. */
@Entity
@DynamicUpdate
@Table(name = "incident")
class IncidentRow {
    @Id
    String id;

    @Column(name = "account_id")
    String accountId;

    @Enumerated(EnumType.STRING)
    MailboxKind kind;

    @Column(name = "mailbox_id")
    String mailboxId;

    int connection;

    @Column(name = "incident_kind")
    @Enumerated(EnumType.STRING)
    IncidentKind incidentKind;

    int nth;

    @JdbcTypeCode(SqlTypes.JSON)
    Mailbox mailbox;

    @Column(name = "owner_id")
    String ownerId;

    @Column(name = "actor_kind")
    @Enumerated(EnumType.STRING)
    ActorKind actorKind;

    @Column(name = "actor_id")
    String actorId;

    @Enumerated(EnumType.STRING)
    Reason reason;

    String cause;

    @Column(name = "happened_at")
    Instant happenedAt;

    @Column(name = "heard_at")
    Instant heardAt;

    boolean told;

    String lane = "incidents";

    @Column(name = "due_at")
    Instant dueAt;

    int attempt;

    /** Of the event that opened it. */
    String traceparent;

    static IncidentRow of(Incident incident) {
        var row = new IncidentRow();
        row.id = incident.id();
        row.accountId = incident.key().mailbox().accountId();
        row.kind = incident.key().mailbox().kind();
        row.mailboxId = incident.key().mailbox().id();
        row.connection = incident.key().connection();
        row.incidentKind = incident.key().kind();
        row.nth = incident.key().nth();
        row.mailbox = incident.mailbox();
        row.ownerId = incident.mailbox().userId();
        row.actorKind = incident.actor() == null ? null : incident.actor().kind();
        row.actorId = incident.actor() == null ? null : incident.actor().id();
        row.reason = incident.reason();
        row.cause = incident.cause();
        row.happenedAt = incident.happenedAt();
        row.heardAt = incident.heardAt();
        row.told = incident.told();
        row.traceparent = Tracing.current();
        return row;
    }

    IncidentKey key() {
        return new IncidentKey(new MailboxKey(accountId, kind, mailboxId), connection, incidentKind, nth);
    }

    Incident incident() {
        Actor actor = actorKind == null ? null : new Actor(actorKind, actorId);
        return new Incident(id, key(), mailbox, actor, reason, cause, happenedAt, heardAt, told);
    }
}
