package io.unhook.revocation.persistence;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.domain.moving.MailHost;
import io.unhook.revocation.domain.moving.Migration;
import io.unhook.revocation.domain.moving.MigrationState;
import io.unhook.revocation.domain.moving.MigrationState.Name;
import io.unhook.revocation.domain.moving.MigrationState.NotAMove;
import io.unhook.revocation.domain.moving.MigrationState.Published;
import io.unhook.revocation.domain.moving.MigrationState.Rejected;
import io.unhook.revocation.domain.moving.MigrationState.WaitingForApproval;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Entity
@Table(name = "migration")
class MigrationRow {
    @Id
    String id;

    @Column(name = "account_id")
    String accountId;

    @Column(name = "mail_domain")
    String mailDomain;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_provider")
    Provider from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_provider")
    Provider to;

    @Column(name = "observed_at")
    Instant observedAt;

    String[] evidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "opened_by_kind")
    ActorKind openedByKind;

    @Column(name = "opened_by_id")
    String openedById;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "live_uses")
    int liveUses;

    @Enumerated(EnumType.STRING)
    Name state;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_host")
    MailHost mailHost;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by_kind")
    ActorKind decidedByKind;

    @Column(name = "decided_by_id")
    String decidedById;

    @Column(name = "decided_at")
    Instant decidedAt;

    protected MigrationRow() {}

    MigrationRow(Migration migration) {
        id = migration.id();
        accountId = migration.accountId();
        mailDomain = migration.domain().name();
        from = migration.from();
        to = migration.to().orElse(null);
        observedAt = migration.observedAt();
        evidence = migration.evidence().toArray(String[]::new);
        openedByKind = migration.openedBy().kind();
        openedById = migration.openedBy().id();
        openedAt = migration.openedAt();
        liveUses = migration.liveUses();
        take(migration.state());
    }

    final void take(MigrationState next) {
        state = next.name();
        switch (next) {
            case WaitingForApproval _ -> {}
            case Published(var by, var at) -> decided(by, at);
            case Rejected(var by, var at) -> decided(by, at);
            case NotAMove(var host) -> mailHost = host;
        }
    }

    private void decided(Actor by, Instant at) {
        decidedByKind = by.kind();
        decidedById = by.id();
        decidedAt = at;
    }

    Migration migration() {
        return new Migration(
                id,
                accountId,
                new MailDomain(mailDomain),
                from,
                Optional.ofNullable(to),
                observedAt,
                List.of(evidence),
                new Actor(openedByKind, openedById),
                openedAt,
                liveUses,
                state());
    }

    private MigrationState state() {
        return switch (state) {
            case WAITING_FOR_APPROVAL -> new WaitingForApproval();
            case PUBLISHED -> new Published(new Actor(decidedByKind, decidedById), decidedAt);
            case REJECTED -> new Rejected(new Actor(decidedByKind, decidedById), decidedAt);
            case NOT_A_MOVE -> new NotAMove(mailHost);
        };
    }
}
