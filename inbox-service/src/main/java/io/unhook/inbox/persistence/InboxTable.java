package io.unhook.inbox.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.unhook.inbox.application.InboxQuery;
import io.unhook.inbox.application.Inboxes;
import io.unhook.inbox.domain.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inboxes in PostgreSQL. */
@ApplicationScoped
class InboxTable implements Inboxes, PanacheRepositoryBase<InboxRow, String> {
    /** Waits for whoever is adding the same address, and gives way if they commit; a duplicate key would doom the transaction. */
    private static final String ADD_IF_FREE = """
            insert into inbox (id, account_id, user_id, address, provider, issuer, connection, begun_at, begun_by_kind,
                               begun_by_id, granted, state, reconnecting, provider_access)
            values (:id, :account, :user, :address, :provider, :issuer, :connection, :begunAt, :begunByKind,
                    :begunById, :granted, :state, false, :access)
            on conflict (account_id, lower(address)) where state <> 'REMOVED' do nothing
            """;

    @Override
    public boolean addIfAddressIsFree(Inbox inbox) {
        InboxRow row = new InboxRow(inbox);
        return getEntityManager()
                        .createNativeQuery(ADD_IF_FREE)
                        .setParameter("id", row.id)
                        .setParameter("account", row.accountId)
                        .setParameter("user", row.userId)
                        .setParameter("address", row.address)
                        .setParameter("provider", row.provider.name())
                        .setParameter("issuer", row.issuer)
                        .setParameter("connection", row.connection)
                        .setParameter("begunAt", row.begunAt)
                        .setParameter("begunByKind", row.begunByKind.name())
                        .setParameter("begunById", row.begunById)
                        .setParameter("granted", row.granted)
                        .setParameter("state", row.state.name())
                        .setParameter("access", row.providerAccess.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Inbox> lock(String id) {
        return row(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Inbox> lockLiving(String accountId, String address) {
        return find("accountId = ?1 and lower(address) = lower(?2) and state <> REMOVED", accountId, address)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(InboxRow::inbox);
    }

    @Override
    public void save(Inbox inbox) {
        findById(inbox.id()).take(inbox);
        flush();
    }

    @Override
    public Optional<Inbox> byId(String id) {
        return row(id, LockModeType.NONE);
    }

    @Override
    public List<Inbox> matching(InboxQuery query) {
        StringBuilder where = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", query.after()));
        query.accounts().ifPresent(is -> narrow(where, values, "accountId in :accounts", "accounts", is));
        query.userId().ifPresent(is -> narrow(where, values, "userId = :user", "user", is));
        query.state().ifPresent(is -> narrow(where, values, "state = :state", "state", is));
        return find(where.toString(), Sort.by("id"), values).page(0, query.limit()).stream()
                .map(InboxRow::inbox)
                .toList();
    }

    /** Ids come from outside; PostgreSQL takes no text with a NUL in it, so none is kept under such an id. */
    private Optional<Inbox> row(String id, LockModeType lock) {
        return id.indexOf('\0') < 0 ? findByIdOptional(id, lock).map(InboxRow::inbox) : Optional.empty();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }
}
