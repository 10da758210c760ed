package io.unhook.revocation.persistence;

import io.unhook.contracts.Provider;
import io.unhook.messaging.work.Claim;
import io.unhook.revocation.application.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;

/** One row a token, kept by statements: nothing else of it is ever looked at. */
@ApplicationScoped
class CheckTable implements Checks {
    private final EntityManager entities;
    private final TokenTable tokens;

    CheckTable(EntityManager entities, TokenTable tokens) {
        this.entities = entities;
        this.tokens = tokens;
    }

    @Override
    public void begin(String tokenId, Provider provider, String accountId, Instant due) {
        of(
                        tokenId,
                        "insert into access_check (id, provider, account_id, due_at) values (:id, :provider, :account, :due)")
                .setParameter("provider", provider.name())
                .setParameter("account", accountId)
                .setParameter("due", due)
                .executeUpdate();
    }

    @Override
    public void notBefore(String tokenId, Instant due) {
        of(tokenId, "update access_check set due_at = greatest(due_at, :due) where id = :id")
                .setParameter("due", due)
                .executeUpdate();
    }

    @Override
    public void again(Claim claim, Instant due) {
        of(claim, "update access_check set due_at = :due where id = :id and attempt = :attempt")
                .setParameter("due", due)
                .executeUpdate();
    }

    @Override
    public void over(Claim claim) {
        of(claim, "delete from access_check where id = :id and attempt = :attempt")
                .executeUpdate();
    }

    @Override
    public Optional<String> grantOf(String tokenId) {
        return tokens.findByIdOptional(tokenId).map(row -> row.grantId);
    }

    private Query of(Claim claim, String statement) {
        return of(claim.id(), statement).setParameter("attempt", claim.attempt());
    }

    private Query of(String tokenId, String statement) {
        return entities.createNativeQuery(statement).setParameter("id", tokenId);
    }
}
