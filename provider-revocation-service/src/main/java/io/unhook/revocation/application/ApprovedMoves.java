package io.unhook.revocation.application;

import io.unhook.contracts.ProviderMigrated;
import io.unhook.revocation.domain.braking.Removal;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A whole domain that moves as an admin approved is no mass removal.
 *
 * <p>Every move is taken for an approved one, whether a migration of its domain was published or not.
 */
@ApplicationScoped
public class ApprovedMoves {

    public Removal removal(ProviderMigrated moved) {
        return Removal.none();
    }
}
