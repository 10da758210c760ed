package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.contracts.Mailbox;
import io.unhook.revocation.application.Consents;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.consent.ConsentState.Name;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.persistence.TokenSeal.Bound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class ConsentTable implements Consents, PanacheRepositoryBase<ConsentRow, String> {
    private static final List<Name> OPEN = List.of(Name.WAITING, Name.EXCHANGING, Name.ANSWERED, Name.PAUSED);

    private final TokenSeal seal;

    ConsentTable(TokenSeal seal) {
        this.seal = seal;
    }

    @Override
    public void add(Consent consent, Secret state) {
        persistAndFlush(new ConsentRow(consent, seal.hash(state)));
    }

    @Override
    public void renew(Consent consent, Secret state) {
        findById(consent.id()).stateHash = seal.hash(state);
        save(consent);
    }

    @Override
    public void save(Consent consent) {
        findById(consent.id()).take(consent);
        flush();
    }

    @Override
    public void keep(Consent paused, Kept kept) {
        ConsentRow row = findById(paused.id());
        row.take(paused);
        row.keptSecret = seal.seal(kept.token(), bound(row));
        row.keptGrantId = kept.grantId().orElse(null);
        row.keptClientId = kept.clientId();
        row.keptScopes = kept.scopes().toArray(String[]::new);
        flush();
    }

    @Override
    public void hold(Consent answered, Kept kept, Secret code) {
        findById(answered.id()).completionHash = seal.hash(code);
        keep(answered, kept);
    }

    @Override
    public boolean hasCode(String id, Secret code) {
        return MessageDigest.isEqual(findById(id).completionHash, seal.hash(code));
    }

    @Override
    public Optional<Kept> kept(String id) {
        ConsentRow row = findById(id);
        if (row == null || row.keptSecret == null) return Optional.empty();
        Secret token = seal.open(row.keptSecret, bound(row));
        return Optional.of(
                new Kept(Optional.ofNullable(row.keptGrantId), row.keptClientId, token, Set.of(row.keptScopes)));
    }

    @Override
    public boolean isAwaited(String grantId) {
        return count("keptGrantId = ?1 and state = ?2", grantId, Name.PAUSED) > 0;
    }

    private static Bound bound(ConsentRow row) {
        return new Bound(row.purpose.accountId, row.id, TokenSeal.Purpose.PAUSED_TOKEN);
    }

    @Override
    public Optional<Consent> byId(String id) {
        return findByIdOptional(id).map(ConsentRow::consent);
    }

    @Override
    public Optional<Consent> byState(Secret state) {
        return find("stateHash", seal.hash(state)).firstResultOptional().map(ConsentRow::consent);
    }

    @Override
    public Optional<Consent> lock(String id) {
        getEntityManager().flush();
        ConsentRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) return Optional.empty();
        getEntityManager().refresh(row);
        return Optional.of(row.consent());
    }

    @Override
    public List<Consent> lockOpen(Mailbox mailbox) {
        return find(
                        "purpose.accountId = ?1 and purpose.kind = ?2 and purpose.mailboxId = ?3 and state in ?4 order by id",
                        mailbox.accountId(),
                        mailbox.kind(),
                        mailbox.id(),
                        OPEN)
                .list()
                .stream()
                .map(row -> lock(row.id).orElseThrow())
                .filter(Consent::open)
                .toList();
    }

    /** There is no row to lock before the first one, so whoever asks for the same feature waits here. */
    @Override
    public Optional<Consent> lockOpen(OfFeature feature) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:feature, 3))")
                .setParameter("feature", feature.toString())
                .getResultList();
        return find(
                        "purpose.accountId = ?1 and purpose.userId = ?2 and purpose.provider = ?3"
                                + " and purpose.feature = ?4 and state in ?5",
                        feature.accountId(),
                        feature.userId(),
                        feature.provider(),
                        feature.feature(),
                        OPEN)
                .firstResultOptional()
                .flatMap(row -> lock(row.id))
                .filter(Consent::open);
    }
}
