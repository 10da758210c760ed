package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.contracts.Provider;
import io.unhook.revocation.application.Revocations;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.RevocationState;
import io.unhook.revocation.domain.revoking.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RevocationTable implements Revocations, PanacheRepositoryBase<RevocationRow, String> {
    private final AskedTable asked;

    RevocationTable(AskedTable asked) {
        this.asked = asked;
    }

    @Override
    public void add(Revocation revocation, String provider, String accountId) {
        persistAndFlush(new RevocationRow(revocation, provider, accountId));
    }

    @Override
    public Optional<Revocation> lock(String id) {
        return Optional.ofNullable(locked(id)).map(RevocationRow::revocation);
    }

    @Override
    public Optional<Revocation> lockOpen(String grantId, int epoch) {
        return find("grantId = ?1 and epoch = ?2 and state <> ?3", grantId, epoch, RevocationState.Name.SETTLED)
                .firstResultOptional()
                .flatMap(row -> lock(row.id));
    }

    @Override
    public boolean isAt(String id, int attempt) {
        RevocationRow row = locked(id);
        return row != null && row.attempt == attempt;
    }

    @Override
    public void save(Revocation revocation, Instant leaseEnds) {
        findById(revocation.id()).take(revocation, leaseEnds);
        flush();
    }

    @Override
    public void saveUnderWay(Revocation revocation) {
        save(revocation, findById(revocation.id()).dueAt);
    }

    @Override
    public void saveAtRest(Revocation revocation) {
        save(revocation, revocation.state().nextAt());
    }

    @Override
    public Optional<Revocation> byId(String id) {
        return findByIdOptional(id).map(RevocationRow::revocation);
    }

    @Override
    public Optional<String> grantOf(String id) {
        return findByIdOptional(id).map(row -> row.grantId);
    }

    @Override
    public Optional<String> newestOf(String grantId, int epoch) {
        return find("grantId = ?1 and epoch = ?2 order by id desc", grantId, epoch)
                .firstResultOptional()
                .map(row -> row.id);
    }

    @Override
    public List<Revocation> newestIn(Provider provider, String realm, int limit) {
        return find(
                        "grantId in (select id from GrantRow where provider = ?1 and realm = ?2) order by id desc",
                        provider,
                        realm)
                .page(0, limit)
                .stream()
                .map(RevocationRow::revocation)
                .toList();
    }

    @Override
    public void asked(String revocationId, int attempt, Step step, Instant at) {
        asked.write(revocationId, attempt, step, at);
    }

    @Override
    public void answered(String revocationId, int attempt, Step step, Instant at, String answer, String detail) {
        asked.answer(revocationId, attempt, step, at, answer, detail);
    }

    @Override
    public List<Asked> attempts(String id) {
        return asked.list("revocationId = ?1 order by id", id).stream()
                .map(AskedRow::asked)
                .toList();
    }

    private RevocationRow locked(String id) {
        getEntityManager().flush();
        RevocationRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) getEntityManager().refresh(row);
        return row;
    }
}
