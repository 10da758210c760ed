package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Token;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What may be said about tokens; their secrets are {@link TokenVault}'s. */
@ApplicationScoped
class TokenTable implements PanacheRepositoryBase<TokenRow, String> {

    List<Token> ofEpoch(String grantId, int epoch, boolean anew) {
        List<TokenRow> rows = list("grantId = ?1 and epoch = ?2 order by id", grantId, epoch);
        if (anew) rows.forEach(getEntityManager()::refresh);
        return rows.stream().map(TokenRow::token).toList();
    }

    /** A token is written down by whoever brings its secret; here only what is said about it changes. */
    void save(Grant grant) {
        for (Token token : grant.tokens()) findById(token.id()).take(token);
    }
}
