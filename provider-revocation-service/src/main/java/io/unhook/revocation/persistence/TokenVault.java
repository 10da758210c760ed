package io.unhook.revocation.persistence;

import io.unhook.contracts.Provider;
import io.unhook.revocation.application.Tokens;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.persistence.TokenSeal.Bound;
import io.unhook.revocation.persistence.TokenSeal.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The secrets of the tokens, sealed, and whose turn it is with each. */
@ApplicationScoped
class TokenVault implements Tokens {
    private final TokenTable rows;
    private final GrantTable grants;
    private final TokenSeal seal;
    private final EntityManager entities;

    TokenVault(TokenTable rows, GrantTable grants, TokenSeal seal, EntityManager entities) {
        this.rows = rows;
        this.grants = grants;
        this.seal = seal;
        this.entities = entities;
    }

    @Override
    public Optional<Held> find(Secret refreshToken) {
        List<?> ids = entities.createNativeQuery("select token_id from token_hash where hash = :hash", String.class)
                .setParameter("hash", seal.hash(refreshToken))
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> rows.findById((String) id))
                .filter(row -> row.secret != null)
                .map(row -> new Held(row.id, row.grantId, row.epoch));
    }

    @Override
    public List<Held> givenBy(Giver giver, Provider provider) {
        return rows
                .find(
                        "accountId = ?1 and userId = ?2 and secret is not null and grantId in"
                                + " (select id from GrantRow where provider = ?3) order by id",
                        giver.accountId(),
                        giver.userId(),
                        provider)
                .stream()
                .map(row -> new Held(row.id, row.grantId, row.epoch))
                .toList();
    }

    @Override
    public List<Giver> giversOf(String grantId, int epoch) {
        return rows.find("grantId = ?1 and epoch = ?2", grantId, epoch).stream()
                .map(row -> new Giver(row.accountId, row.userId))
                .distinct()
                .toList();
    }

    @Override
    public boolean beginFirstProof(Secret token, String claimId, Instant now, Instant until) {
        int claimed = entities.createNativeQuery("""
                        insert into first_proof as proof (hash, claim_id, claimed_until) values (:hash, :claim, :until)
                        on conflict (hash) do update set claim_id = excluded.claim_id, claimed_until = excluded.claimed_until
                        where proof.claimed_until <= :now
                        """)
                .setParameter("hash", seal.hash(token))
                .setParameter("claim", claimId)
                .setParameter("until", until)
                .setParameter("now", now)
                .executeUpdate();
        return claimed == 1;
    }

    @Override
    public int endFirstProof(Secret token, String claimId, Instant now) {
        return entities.createNativeQuery("""
                        delete from first_proof where (hash = :hash and claim_id = :claim) or claimed_until <= :now
                        """)
                .setParameter("hash", seal.hash(token))
                .setParameter("claim", claimId)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public void keep(Token token, String grantId, int epoch, Giver giver, Secret secret, Secret handedIn) {
        TokenRow row = new TokenRow(token, grantId, epoch, giver);
        row.secret = seal.seal(secret, bound(row, Purpose.REFRESH_TOKEN));
        rows.persistAndFlush(row);
        remember(row.id, secret);
        remember(row.id, handedIn);
    }

    @Override
    public void keep(Token token, String grantId, int epoch, Giver giver, Password password) {
        TokenRow row = new TokenRow(token, grantId, epoch, giver);
        put(row, password);
        rows.persistAndFlush(row);
    }

    @Override
    public void replace(String tokenId, Password password) {
        put(rows.findById(tokenId), password);
    }

    private void put(TokenRow row, Password password) {
        row.host = password.host();
        row.port = password.port();
        row.login = password.login();
        row.secret = seal.seal(password.password(), bound(row, Purpose.PASSWORD));
    }

    @Override
    public Optional<Lease> lend(String tokenId, String leaseId, Doing what, Instant now, Instant until) {
        TokenRow row = locked(tokenId);
        if (row.secret == null || (row.leaseUntil != null && row.leaseUntil.isAfter(now))) return Optional.empty();
        boolean refreshLost = row.leaseUntil != null && row.leaseFor == Doing.REFRESH;
        row.leaseId = leaseId;
        row.leaseUntil = until;
        row.leaseFor = what;
        Secret secret = seal.open(row.secret, bound(row, Purpose.REFRESH_TOKEN));
        var key = grants.findById(row.grantId).key();
        return Optional.of(
                new Lease(leaseId, row.id, row.grantId, key, new ClientToken(row.clientId, secret), refreshLost));
    }

    @Override
    public boolean giveBack(Lease lease) {
        TokenRow row = locked(lease.tokenId());
        if (!lease.id().equals(row.leaseId)) return false;
        row.leaseId = null;
        row.leaseUntil = null;
        return true;
    }

    @Override
    public void rotated(String tokenId, Secret newRefreshToken) {
        TokenRow row = rows.findById(tokenId);
        row.secret = seal.seal(newRefreshToken, bound(row, Purpose.REFRESH_TOKEN));
        rows.flush();
        remember(tokenId, newRefreshToken);
    }

    @Override
    public void keepAccess(String tokenId, Access access) {
        TokenRow row = rows.findById(tokenId);
        row.accessSecret = seal.seal(access.token(), bound(row, Purpose.ACCESS_TOKEN));
        row.accessExpiresAt = access.expiresAt();
    }

    @Override
    public Optional<Access> access(String tokenId) {
        TokenRow row = rows.findById(tokenId);
        return Optional.ofNullable(row.accessSecret)
                .map(ciphertext ->
                        new Access(seal.open(ciphertext, bound(row, Purpose.ACCESS_TOKEN)), row.accessExpiresAt));
    }

    @Override
    public Optional<Password> password(String tokenId) {
        TokenRow row = rows.findById(tokenId);
        return Optional.ofNullable(row.secret)
                .map(ciphertext -> new Password(
                        row.host, row.port, row.login, seal.open(ciphertext, bound(row, Purpose.PASSWORD))));
    }

    @Override
    public void destroy(String grantId, int epoch) {
        rows.update(
                "secret = null, accessSecret = null, accessExpiresAt = null, host = null, port = null, login = null"
                        + " where grantId = ?1 and epoch = ?2",
                grantId,
                epoch);
        rows.list("grantId = ?1 and epoch = ?2", grantId, epoch).forEach(entities::refresh);
    }

    /** Read anew under the lock: another caller may have stored an answer since. */
    private TokenRow locked(String tokenId) {
        entities.flush();
        TokenRow row = rows.findById(tokenId, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(row);
        return row;
    }

    private void remember(String tokenId, Secret secret) {
        entities.createNativeQuery("""
                        insert into token_hash (hash, token_id) values (:hash, :token)
                        on conflict (hash) do update set token_id = excluded.token_id
                        """)
                .setParameter("hash", seal.hash(secret))
                .setParameter("token", tokenId)
                .executeUpdate();
    }

    private static Bound bound(TokenRow row, Purpose purpose) {
        return new Bound(row.accountId, row.grantId, purpose);
    }
}
