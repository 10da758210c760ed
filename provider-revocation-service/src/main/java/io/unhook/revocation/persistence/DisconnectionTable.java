package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.contracts.Mailbox;
import io.unhook.revocation.application.Disconnections;
import io.unhook.revocation.domain.Disconnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DisconnectionTable implements Disconnections, PanacheRepositoryBase<DisconnectionRow, String> {

    @Override
    public void add(Disconnection disconnection) {
        persistAndFlush(new DisconnectionRow(disconnection));
    }

    @Override
    public void save(Disconnection disconnection) {
        findById(disconnection.id()).take(disconnection);
        flush();
    }

    @Override
    public List<Disconnection> ofEpoch(String grantId, int epoch) {
        return list("grantId = ?1 and epoch = ?2 order by id", grantId, epoch).stream()
                .map(DisconnectionRow::disconnection)
                .toList();
    }

    @Override
    public boolean knowsUse(String useId) {
        return count("useId", useId) > 0;
    }

    @Override
    public boolean knows(Mailbox mailbox, Integer connection) {
        return connection == null
                ? count(OF_MAILBOX + " and about.connection is null", mailbox.accountId(), mailbox.kind(), mailbox.id())
                        > 0
                : count(
                                OF_MAILBOX + " and about.connection = ?4",
                                mailbox.accountId(),
                                mailbox.kind(),
                                mailbox.id(),
                                connection)
                        > 0;
    }

    private static final String OF_MAILBOX = "about.accountId = ?1 and about.kind = ?2 and about.mailboxId = ?3";

    @Override
    public Optional<Disconnection> byId(String id) {
        return findByIdOptional(id).map(DisconnectionRow::disconnection);
    }

    @Override
    public List<Disconnection> matching(Query query) {
        var where = new Narrowing();
        query.accounts().ifPresent(is -> where.and("about.accountId in :accounts", "accounts", is));
        query.userId().ifPresent(is -> where.and("about.userId = :user", "user", is));
        query.kind().ifPresent(is -> where.and("about.kind = :kind", "kind", is));
        query.mailboxId().ifPresent(is -> where.and("about.mailboxId = :mailbox", "mailbox", is));
        query.state().ifPresent(is -> where.and("state = :state", "state", is));
        query.after().ifPresent(is -> where.and("id > :after", "after", is));
        return find(where.text() + " order by id", where.values()).page(0, query.limit()).stream()
                .map(DisconnectionRow::disconnection)
                .toList();
    }
}
