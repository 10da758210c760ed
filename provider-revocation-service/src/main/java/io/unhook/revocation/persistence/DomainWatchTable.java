package io.unhook.revocation.persistence;

import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.messaging.work.Claim;
import io.unhook.revocation.application.DomainWatches;
import io.unhook.revocation.domain.moving.DomainWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The watched domains and their look-ups, kept by statements that need no reading first. */
@ApplicationScoped
class DomainWatchTable implements DomainWatches {
    private final EntityManager entities;

    DomainWatchTable(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void begin(String id, String accountId, MailDomain domain, Instant firstLookUp) {
        entities.createNativeQuery("""
                        insert into domain_watch (id, lane, account_id, mail_domain, document, due_at)
                        values (:id, 'dns', :account, :domain, cast(:document as jsonb), :due)
                        on conflict (account_id, mail_domain) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .setParameter("domain", domain.name())
                .setParameter("document", Documents.write(DomainWatch.NEW))
                .setParameter("due", firstLookUp)
                .executeUpdate();
    }

    @Override
    public Optional<Watched> lock(Claim claim) {
        List<?> found = entities.createNativeQuery("""
                        select id, account_id, mail_domain, cast(document as text) from domain_watch
                        where id = :id and attempt = :attempt for update
                        """)
                .setParameter("id", claim.id())
                .setParameter("attempt", claim.attempt())
                .getResultList();
        return found.stream().findFirst().map(row -> watched((Object[]) row));
    }

    private static Watched watched(Object[] row) {
        DomainWatch watch = Documents.read((String) row[3], DomainWatch.class);
        return new Watched((String) row[0], (String) row[1], new MailDomain((String) row[2]), watch);
    }

    @Override
    public void save(Watched watched, Optional<Instant> next) {
        entities.createNativeQuery(
                        "update domain_watch set document = cast(:document as jsonb), due_at = cast(:due as timestamptz) where id = :id")
                .setParameter("id", watched.id())
                .setParameter("document", Documents.write(watched.watch()))
                .setParameter("due", next.map(Instant::toString).orElse(null))
                .executeUpdate();
    }

    @Override
    public void record(String watchId, LookUp lookUp, Instant forgotten) {
        entities.createNativeQuery("""
                        insert into mx_lookup (watch_id, at, host, records, verdict)
                        values (:watch, :at, cast(:host as text), :records, :verdict)
                        """)
                .setParameter("watch", watchId)
                .setParameter("at", lookUp.at())
                .setParameter("host", lookUp.host().map(Enum::name).orElse(null))
                .setParameter("records", lookUp.records().toArray(String[]::new))
                .setParameter("verdict", lookUp.verdict())
                .executeUpdate();
        entities.createNativeQuery("delete from mx_lookup where watch_id = :watch and at < :before")
                .setParameter("watch", watchId)
                .setParameter("before", forgotten)
                .executeUpdate();
    }
}
