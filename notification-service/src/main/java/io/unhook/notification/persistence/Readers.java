package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueTable;
import io.unhook.notification.domain.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose turn it is to be written to.
 *
 * <p>Making a notice touches no reader, so decisions about a hundred mailboxes never wait for one person's mail. That somebody
 * has something waiting is found by looking, which misses nothing, whatever was committed when.
 */
@ApplicationScoped
public class Readers implements PanacheRepositoryBase<ReaderRow, String> {
    public static final DueTable DUE = new DueTable("reader", "lane", "account_id");
    public static final String LANE = "mail";

    /**
     * Whoever has a notice waiting and is at rest is due now. In a short transaction of its own, and in one order in every
     * replica. A reader's id is that of the first notice they ever got.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void wake(Instant now) {
        getEntityManager().createNativeQuery("""
                insert into reader (id, account_id, person, due_at)
                select min(id), account_id, person, ?1 from notice
                where state = 'DUE' and digest_id is null and not exists (
                    select from reader busy
                    where busy.account_id = notice.account_id and busy.person = notice.person and busy.due_at is not null)
                group by account_id, person order by account_id, person
                on conflict (account_id, person) do update set due_at = excluded.due_at where reader.due_at is null
                """).setParameter(1, now).executeUpdate();
    }

    /** Nobody else writes to them until the commit. Empty if somebody else has claimed them since. */
    public Optional<Reader> claimed(Claim claim) {
        return find("id = ?1 and attempt = ?2", claim.id(), claim.attempt())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(ReaderRow::reader);
    }

    /** From now on this mail is on its way to them, also if we never learn whether it went out. */
    public void beginMail(String id, String digest) {
        findById(id).digestId = digest;
    }

    public void comeBack(String id, Instant dueAt) {
        findById(id).dueAt = dueAt;
    }

    /** A mail went out to them, or may have: the next one keeps its distance from this one. */
    public void wroteAt(String id, Instant now) {
        findById(id).lastMailAt = now;
    }

    /** No mail is on its way to them: they rest until {@link #wake} finds something waiting. */
    public void rest(String id) {
        var row = findById(id);
        row.digestId = null;
        row.dueAt = null;
    }
}
