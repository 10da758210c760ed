package io.unhook.revocation.application;

import io.unhook.contracts.ProviderMigrated;
import io.unhook.revocation.domain.braking.Removal;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A whole domain that moves as an admin approved is no mass removal.
 *
 * <p>Every move is taken for an approved one. Once migrations are kept here, only those of an account and domain with a published
 * one are, and this is the place to say so.
 */
@ApplicationScoped
public class ApprovedMoves {

    public Removal removal(ProviderMigrated moved) {
        return Removal.none();
    }
}
