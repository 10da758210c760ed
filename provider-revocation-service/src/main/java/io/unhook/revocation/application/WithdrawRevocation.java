package io.unhook.revocation.application;

import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.revoking.Revocation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * A use begins on a grant that was to be ended: it lives on, and whoever's use had ended hears {@code KEPT_SHARED}. Refused
 * while a call may still land. In the caller's transaction.
 */
@ApplicationScoped
class WithdrawRevocation {
    private final Grants grants;
    private final Revocations revocations;
    private final RevocationRules rules;
    private final SettleRevocation settle;
    private final Clock clock;

    WithdrawRevocation(
            Grants grants, Revocations revocations, RevocationRules rules, SettleRevocation settle, Clock clock) {
        this.grants = grants;
        this.revocations = revocations;
        this.rules = rules;
        this.settle = settle;
        this.clock = clock;
    }

    void onBehalfOf(Grant grant) {
        revocations.lockOpen(grant.id(), grant.epoch()).ifPresent(open -> withdraw(grant, open));
    }

    /**
     * The same for a use that comes with a new consent of its person: the older epoch is over, and the next one begins. Where a
     * call is on its way, only after it has landed on every token of the older one.
     */
    Grant supersededBy(Grant grant) {
        return revocations
                .lockOpen(grant.id(), grant.epoch())
                .map(open -> supersede(grant, open))
                .orElse(grant);
    }

    private Grant supersede(Grant grant, Revocation open) {
        Instant now = clock.instant();
        if (!grant.everyTokenRefused()) NothingMayLand.of(open, now);
        Revocation superseded = open.superseded(now, grant.everyTokenRefused());
        revocations.saveAtRest(superseded);
        settle.follow(grant, open, superseded, rules.of(grant.key()));
        return grants.lock(grant.id()).orElseThrow();
    }

    private void withdraw(Grant grant, Revocation open) {
        NothingMayLand.of(open, clock.instant());
        Revocation withdrawn = open.withdrawn(clock.instant());
        revocations.saveAtRest(withdrawn);
        settle.follow(grant, open, withdrawn, rules.of(grant.key()));
    }
}
