package io.unhook.revocation.application;

import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.domain.braking.Removal;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A domain that moves as its published migration says is no mass removal. Somebody said yes to a large one before it was published;
 * whoever moves mailboxes otherwise, one by one or by an event of their own, removes them.
 */
@ApplicationScoped
public class ApprovedMoves {
    private final Migrations migrations;

    ApprovedMoves(Migrations migrations) {
        this.migrations = migrations;
    }

    /** In the caller's transaction. */
    public Removal removal(ProviderMigrated moved) {
        return MailDomain.ofAddress(moved.mailbox().address())
                .flatMap(domain -> migrations.published(moved.mailbox().accountId(), domain, moved.from(), moved.to()))
                .map(observedAt -> Removal.moving(observedAt, moved.actor()))
                .orElseGet(() -> Removal.by(moved.actor()));
    }
}
