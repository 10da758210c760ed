package io.unhook.revocation.application;

import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.revoking.Revocation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * A use begins on a grant that was to be ended: it lives on, and whoever's use had ended hears {@code KEPT_SHARED}. Refused
 * while a call may still land. In the caller's transaction.
 */
@ApplicationScoped
class WithdrawRevocation {
    private final Revocations revocations;
    private final RevocationRules rules;
    private final SettleRevocation settle;
    private final Clock clock;

    WithdrawRevocation(Revocations revocations, RevocationRules rules, SettleRevocation settle, Clock clock) {
        this.revocations = revocations;
        this.rules = rules;
        this.settle = settle;
        this.clock = clock;
    }

    void onBehalfOf(Grant grant) {
        revocations.lockOpen(grant.id(), grant.epoch()).ifPresent(open -> withdraw(grant, open));
    }

    private void withdraw(Grant grant, Revocation open) {
        NothingMayLand.of(open, clock.instant());
        Revocation withdrawn = open.withdrawn(clock.instant());
        revocations.saveAtRest(withdrawn);
        settle.follow(grant, open, withdrawn, rules.of(grant.key()));
    }
}
