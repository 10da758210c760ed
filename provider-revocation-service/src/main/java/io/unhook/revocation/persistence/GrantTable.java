package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.contracts.Mailbox;
import io.unhook.revocation.application.Grants;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.UseState.Ended;
import io.unhook.revocation.domain.UseState.Why;
import io.unhook.revocation.domain.provider.GrantKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The grants, with the uses and tokens of their newest epoch. */
@ApplicationScoped
class GrantTable implements Grants, PanacheRepositoryBase<GrantRow, String> {
    private final UseTable uses;
    private final TokenTable tokens;

    GrantTable(UseTable uses, TokenTable tokens) {
        this.uses = uses;
        this.tokens = tokens;
    }

    /** Read anew under the lock: what this transaction saw before it may be old. */
    @Override
    public Optional<Grant> lock(String grantId) {
        getEntityManager().flush();
        GrantRow row = findById(grantId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) return Optional.empty();
        getEntityManager().refresh(row);
        return Optional.of(whole(row, true));
    }

    @Override
    public String idOf(GrantKey key, String newId, String address) {
        getEntityManager()
                .createNativeQuery("""
                        insert into provider_grant (id, provider, realm, subject, epoch, state, changed_at, address)
                        values (:id, :provider, :realm, :subject, 0, 'ENDED', 'epoch', :address)
                        on conflict (provider, realm, subject) do nothing
                        """)
                .setParameter("id", newId)
                .setParameter("provider", key.provider().name())
                .setParameter("realm", key.realm())
                .setParameter("subject", key.subject())
                .setParameter("address", address)
                .executeUpdate();
        return find("provider = ?1 and realm = ?2 and subject = ?3", key.provider(), key.realm(), key.subject())
                .firstResult()
                .id;
    }

    @Override
    public void save(Grant grant) {
        findById(grant.id()).take(grant);
        tokens.save(grant);
        uses.save(grant);
        flush();
    }

    @Override
    public Optional<Grant> byId(String grantId) {
        return findByIdOptional(grantId).map(row -> whole(row, false));
    }

    @Override
    public Optional<GrantKey> keyOf(String grantId) {
        return findByIdOptional(grantId).map(GrantRow::key);
    }

    private Grant whole(GrantRow row, boolean anew) {
        return row.grant(tokens.ofEpoch(row.id, row.epoch, anew), uses.ofEpoch(row.id, row.epoch, anew));
    }

    @Override
    public Optional<UseAt> use(String useId) {
        return uses.findByIdOptional(useId).map(UseRow::at);
    }

    @Override
    public List<UseAt> usesOf(Mailbox mailbox) {
        return uses
                .find(
                        "purpose.accountId = ?1 and purpose.kind = ?2 and purpose.mailboxId = ?3"
                                + " and (endedWhy is null or endedWhy <> ?4) order by purpose.connection, id",
                        mailbox.accountId(),
                        mailbox.kind(),
                        mailbox.id(),
                        Why.REPLACED)
                .stream()
                .map(UseRow::at)
                .toList();
    }

    @Override
    public Optional<UseAt> useOf(OfFeature feature) {
        return uses.find(
                        "purpose.accountId = ?1 and purpose.userId = ?2 and purpose.provider = ?3"
                                + " and purpose.feature = ?4 and state <> ?5",
                        feature.accountId(),
                        feature.userId(),
                        feature.provider(),
                        feature.feature(),
                        UseRow.State.ENDED)
                .firstResultOptional()
                .map(UseRow::at);
    }

    @Override
    public List<UseAt> uses(UseQuery query) {
        var where = new Narrowing();
        query.accounts().ifPresent(is -> where.and("purpose.accountId in :accounts", "accounts", is));
        query.kind().ifPresent(is -> where.and("purpose.kind = :kind", "kind", is));
        query.mailboxId().ifPresent(is -> where.and("purpose.mailboxId = :mailbox", "mailbox", is));
        query.connection().ifPresent(is -> where.and("purpose.connection = :connection", "connection", is));
        query.after().ifPresent(is -> where.and("id > :after", "after", is));
        return uses.find(where.text() + " order by id", where.values()).page(0, query.limit()).stream()
                .map(UseRow::at)
                .toList();
    }

    @Override
    public void ended(String useId, Instant at, Why why) {
        uses.findById(useId).end(new Ended(at, why));
        flush();
    }
}
