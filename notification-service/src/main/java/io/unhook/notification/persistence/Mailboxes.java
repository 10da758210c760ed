package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.KnownMailbox;
import io.unhook.notification.domain.MailboxKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/** Everything about one mailbox happens in turn: each transaction begins by locking its row here. */
@ApplicationScoped
public class Mailboxes implements PanacheRepositoryBase<MailboxRow, MailboxRow.Key> {

    /** What is known of this mailbox, perhaps nothing; nobody else changes or decides anything about it until the commit. */
    public KnownMailbox lock(MailboxKey key) {
        getEntityManager()
                .createNativeQuery(
                        "insert into mailbox (account_id, kind, mailbox_id) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, key.accountId())
                .setParameter(2, key.kind().name())
                .setParameter(3, key.id())
                .executeUpdate();
        return findById(MailboxRow.Key.of(key), LockModeType.PESSIMISTIC_WRITE).known();
    }

    /** Only after {@link #lock}. */
    public void remember(KnownMailbox known) {
        findById(MailboxRow.Key.of(known.key())).remember(known);
    }

    /** Ids of our own mailboxes are unique, so an event that names one under another account is not about it. */
    public boolean isOursInAnotherAccount(MailboxKey key) {
        return count(
                        "ours and key.kind = ?1 and key.mailboxId = ?2 and key.accountId <> ?3",
                        key.kind(),
                        key.id(),
                        key.accountId())
                > 0;
    }

    /** Of two times for one beginning the first counts: it may be told of by two services. */
    public void began(MailboxKey key, int connection, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into connection (account_id, kind, mailbox_id, connection, began_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (account_id, kind, mailbox_id, connection)
                        do update set began_at = least(connection.began_at, excluded.began_at)
                        """)
                .setParameter(1, key.accountId())
                .setParameter(2, key.kind().name())
                .setParameter(3, key.id())
                .setParameter(4, connection)
                .setParameter(5, at)
                .executeUpdate();
    }

    /** The mailbox itself says so, and not only whoever gave it access. */
    public void inUse(MailboxKey key, int connection, Instant at) {
        began(key, connection, at);
        getEntityManager()
                .createNativeQuery("update connection set in_use = true"
                        + " where account_id = ?1 and kind = ?2 and mailbox_id = ?3 and connection = ?4")
                .setParameter(1, key.accountId())
                .setParameter(2, key.kind().name())
                .setParameter(3, key.id())
                .setParameter(4, connection)
                .executeUpdate();
    }

    /** True if it uses a later connection than this one. */
    public boolean isConnectedAgain(MailboxKey key, int connection) {
        return newestConnection(key, "in_use and connection > ?4", connection) > connection;
    }

    /** The newest connection that began by then, or {@link IncidentKey#UNKNOWN_CONNECTION}. */
    public int connectionAt(MailboxKey key, Instant time) {
        return newestConnection(key, "began_at <= ?4", time);
    }

    /** True if this connection was replaced by a later one. */
    public boolean hasLaterConnection(MailboxKey key, int connection) {
        return newestConnection(key, "connection > ?4", connection) > connection;
    }

    private int newestConnection(MailboxKey key, String condition, Object value) {
        var newest = (Number) getEntityManager()
                .createNativeQuery("select coalesce(max(connection), 0) from connection"
                        + " where account_id = ?1 and kind = ?2 and mailbox_id = ?3 and " + condition)
                .setParameter(1, key.accountId())
                .setParameter(2, key.kind().name())
                .setParameter(3, key.id())
                .setParameter(4, value)
                .getSingleResult();
        return newest.intValue();
    }
}
