package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.application.Migrations;
import io.unhook.revocation.domain.moving.Migration;
import io.unhook.revocation.domain.moving.MigrationState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MigrationTable implements Migrations, PanacheRepositoryBase<MigrationRow, String> {
    private static final String LIVING =
            "purpose.accountId = ?1 and mailDomain = ?2 and purpose.provider in ?3 and state <> ?4";

    private final UseTable uses;

    MigrationTable(UseTable uses) {
        this.uses = uses;
    }

    /** There is no row to lock before the first one. What was read before is read anew. */
    @Override
    public void lock(String accountId, MailDomain domain) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:domain, 7))")
                .setParameter("domain", accountId + ":" + domain)
                .getResultList();
        flush();
        getEntityManager().clear();
    }

    @Override
    public Optional<Migration> newest(String accountId, MailDomain domain) {
        return find(
                        "accountId = ?1 and mailDomain = ?2 and state <> ?3 order by openedAt desc, id desc",
                        accountId,
                        domain.name(),
                        MigrationState.Name.NOT_A_MOVE)
                .firstResultOptional()
                .map(MigrationRow::migration);
    }

    @Override
    public Optional<Instant> published(String accountId, MailDomain domain, Provider from, Provider to) {
        return find(
                        "accountId = ?1 and mailDomain = ?2 and from = ?3 and to = ?4 and state = ?5 order by observedAt desc",
                        accountId,
                        domain.name(),
                        from,
                        to,
                        MigrationState.Name.PUBLISHED)
                .firstResultOptional()
                .map(row -> row.observedAt);
    }

    @Override
    public void add(Migration migration) {
        persistAndFlush(new MigrationRow(migration));
    }

    @Override
    public void save(Migration migration) {
        findById(migration.id()).take(migration.state());
        flush();
    }

    @Override
    public Optional<Migration> byId(String id) {
        return findByIdOptional(id).map(MigrationRow::migration);
    }

    @Override
    public List<Migration> matching(Query query) {
        var where = new Narrowing();
        query.accounts().ifPresent(is -> where.and("accountId in :accounts", "accounts", is));
        query.domain().ifPresent(is -> where.and("mailDomain = :domain", "domain", is));
        query.state().ifPresent(is -> where.and("state = :state", "state", is));
        query.after().ifPresent(is -> where.and("id > :after", "after", is));
        return find(where.text() + " order by id", where.values()).page(0, query.limit()).stream()
                .map(MigrationRow::migration)
                .toList();
    }

    @Override
    public int concerned(String accountId, MailDomain domain, Provider from, Instant before) {
        return (int) uses.count(
                LIVING + " and connectedAt < ?5", accountId, domain.name(), List.of(from), UseRow.State.ENDED, before);
    }

    @Override
    public boolean anyLive(String accountId, MailDomain domain) {
        return uses.find(
                        LIVING,
                        accountId,
                        domain.name(),
                        List.of(Provider.GOOGLE, Provider.MICROSOFT),
                        UseRow.State.ENDED)
                .firstResultOptional()
                .isPresent();
    }
}
