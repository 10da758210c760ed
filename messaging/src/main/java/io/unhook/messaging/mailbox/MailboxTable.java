package io.unhook.messaging.mailbox;

import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.mailbox.Kept;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mailboxes of one kind in PostgreSQL: whatever their states are called, they are found, locked and written alike. */
public final class MailboxTable<M extends Kept, R extends MailboxRow<M>> implements Mailboxes<M> {
    /** Waits for whoever is adding the same address, and gives way if they commit; a duplicate key would doom the transaction. */
    private static final String ADD_IF_FREE = """
            insert into %s (id, account_id, user_id, address, mail_domain, provider, issuer, connection, begun_at,
                            begun_by_kind, begun_by_id, granted, state, reconnecting, provider_access)
            values (:id, :account, :user, :address, :domain, :provider, :issuer, :connection, :begunAt,
                    :begunByKind, :begunById, :granted, :state, false, :access)
            on conflict (account_id, lower(address)) where state <> 'REMOVED' do nothing
            """;

    private final EntityManager database;
    private final String table;
    private final Class<R> rows;

    public MailboxTable(EntityManager database, String table, Class<R> rows) {
        this.database = database;
        this.table = table;
        this.rows = rows;
    }

    @Override
    public boolean addIfAddressIsFree(M mailbox) {
        var columns = new MailboxColumns();
        columns.take(mailbox.kept());
        return database.createNativeQuery(ADD_IF_FREE.formatted(table))
                        .setParameter("id", mailbox.id())
                        .setParameter("account", columns.accountId)
                        .setParameter("user", columns.userId)
                        .setParameter("address", columns.address)
                        .setParameter("domain", columns.mailDomain)
                        .setParameter("provider", columns.provider.name())
                        .setParameter("issuer", columns.issuer)
                        .setParameter("connection", columns.connection)
                        .setParameter("begunAt", columns.begunAt)
                        .setParameter("begunByKind", columns.begunByKind.name())
                        .setParameter("begunById", columns.begunById)
                        .setParameter("granted", columns.granted)
                        .setParameter("state", mailbox.state().name())
                        .setParameter("access", columns.providerAccess.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<M> lock(String id) {
        return row(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<M> lockLiving(String accountId, String address) {
        Map<String, Object> values = Map.of("account", accountId, "address", address);
        String where = "columns.accountId = :account and lower(columns.address) = lower(:address) and state <> REMOVED";
        return find(where, values, 1, LockModeType.PESSIMISTIC_WRITE).stream().findFirst();
    }

    @Override
    public List<M> lockMoving(ProviderMoveDetected move, String after, int limit) {
        Map<String, Object> values = Map.of(
                "account", move.accountId(),
                "domain", move.domain(),
                "from", move.from(),
                "before", move.observedAt(),
                "after", after);
        String where = "columns.accountId = :account and columns.mailDomain = :domain and id > :after"
                + " and columns.provider = :from and columns.begunAt < :before and state <> REMOVED";
        return find(where, values, limit, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void save(M mailbox) {
        database.find(rows, mailbox.id()).take(mailbox);
        database.flush();
    }

    @Override
    public Optional<M> byId(String id) {
        return row(id, LockModeType.NONE);
    }

    @Override
    public List<M> matching(MailboxQuery query) {
        StringBuilder where = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", query.after()));
        query.accounts().ifPresent(is -> narrow(where, values, "columns.accountId in :accounts", "accounts", is));
        query.userId().ifPresent(is -> narrow(where, values, "columns.userId = :user", "user", is));
        query.state().ifPresent(is -> narrow(where, values, "state = :state", "state", is));
        return find(where.toString(), values, query.limit(), LockModeType.NONE);
    }

    /** Ids come from outside; PostgreSQL takes no text with a NUL in it, so none is kept under such an id. */
    private Optional<M> row(String id, LockModeType lock) {
        if (id.indexOf('\0') >= 0) return Optional.empty();
        return Optional.ofNullable(database.find(rows, id, lock)).map(MailboxRow::mailbox);
    }

    private List<M> find(String where, Map<String, Object> values, int limit, LockModeType lock) {
        var query = database.createQuery("from %s where %s order by id".formatted(rows.getSimpleName(), where), rows);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .setLockMode(lock)
                .getResultStream()
                .map(MailboxRow::mailbox)
                .toList();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }
}
