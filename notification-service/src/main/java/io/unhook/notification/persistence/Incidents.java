package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueTable;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.MailboxKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All of it under the lock of the mailbox, but {@link #mailboxOf}. */
@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<IncidentRow, String> {
    public static final DueTable DUE = new DueTable("incident", "lane", "account_id").tracedBy("traceparent");
    public static final String LANE = "incidents";

    /** To know which mailbox to lock. Reads no row into the session: what was read before the lock is old. */
    public MailboxKey mailboxOf(String id) {
        return find("select accountId, kind, mailboxId from IncidentRow where id = ?1", id)
                .project(MailboxKey.class)
                .singleResult();
    }

    public Incident byId(String id) {
        return findById(id).incident();
    }

    /** In the order asked for; those without a trace are left out. */
    public List<String> tracesOf(List<String> ids) {
        return ids.stream()
                .map(id -> findById(id).traceparent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Empty if somebody else has claimed it since. */
    public Optional<Incident> claimed(Claim claim) {
        return find("id = ?1 and attempt = ?2", claim.id(), claim.attempt())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(IncidentRow::incident);
    }

    public boolean isOpen(IncidentKey key) {
        var box = key.mailbox();
        return count(
                        "accountId = ?1 and kind = ?2 and mailboxId = ?3 and connection = ?4 and incidentKind = ?5 and nth = ?6",
                        box.accountId(),
                        box.kind(),
                        box.id(),
                        key.connection(),
                        key.kind(),
                        key.nth())
                > 0;
    }

    public List<Incident> of(MailboxKey mailbox) {
        return list(
                        "accountId = ?1 and kind = ?2 and mailboxId = ?3 order by id",
                        mailbox.accountId(),
                        mailbox.kind(),
                        mailbox.id())
                .stream()
                .map(IncidentRow::incident)
                .toList();
    }

    /** True if somebody else owns this mailbox, as far as we ever heard of it. */
    public boolean isAboutSomebodyElse(String accountId, String mailboxId, String userId) {
        return count("accountId = ?1 and mailboxId = ?2 and ownerId <> ?3", accountId, mailboxId, userId) > 0;
    }

    public void open(Incident incident, Instant dueAt) {
        var row = IncidentRow.of(incident);
        row.dueAt = dueAt;
        persist(row);
    }

    /**
     * The same for many, without the locks of their mailboxes. In the order of their ids, as everybody who touches more than one
     * does; whoever decides about one of them holds its row, so this comes before that decision or leads to another one.
     */
    public void lookAgain(Collection<String> ids, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        update incident set due_at = ?2 from (
                            select id from incident where id = any(?1) order by id for no key update) locked
                        where incident.id = locked.id
                        """)
                .setParameter(1, ids.toArray(String[]::new))
                .setParameter(2, at)
                .executeUpdate();
    }

    /** Somebody may have to be told something new. */
    public void lookAgain(String id, Instant at) {
        findById(id).dueAt = at;
    }

    /** Decided for now: due again at that time, or when there is news. */
    public void settle(String id, boolean told, Optional<Instant> dueAt) {
        var row = findById(id);
        row.told = told;
        row.dueAt = dueAt.orElse(null);
    }
}
