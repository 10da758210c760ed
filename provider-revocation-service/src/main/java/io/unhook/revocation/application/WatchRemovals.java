package io.unhook.revocation.application;

import io.unhook.contracts.Actor;
import io.unhook.contracts.MassRemovalHeld;
import io.unhook.messaging.Ids;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.braking.Brake;
import io.unhook.revocation.domain.braking.Braked;
import io.unhook.revocation.domain.braking.Burst;
import io.unhook.revocation.domain.braking.MassRemovalRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Counts removals, and holds what is left to end of an account when there were too many: by itself, for a person to say yes.
 *
 * <p><b>Promise.</b> Whatever is committed when this returns is counted, by one replica at a time, so a hold is set once and told
 * once, with its event in the same transaction. A crash leaves the removals to be counted by whoever looks next.
 */
@ApplicationScoped
class WatchRemovals {
    private static final Logger LOG = Logger.getLogger(WatchRemovals.class);
    private static final Actor OURSELVES = Actor.system("provider-revocation-service");
    private static final int MOST_ACTORS = 10;

    private final Removals removals;
    private final Brakes brakes;
    private final Outbox outbox;
    private final Counters counters;
    private final InTransaction transaction;
    private final MassRemovalRule rule;
    private final Ids ids;
    private final Clock clock;

    WatchRemovals(
            Removals removals,
            Brakes brakes,
            Outbox outbox,
            Counters counters,
            InTransaction transaction,
            RevocationSettings settings,
            Ids ids,
            Clock clock) {
        this.removals = removals;
        this.brakes = brakes;
        this.outbox = outbox;
        this.counters = counters;
        this.transaction = transaction;
        this.rule = rule(settings.brakes().massRemoval());
        this.ids = ids;
        this.clock = clock;
    }

    private static MassRemovalRule rule(RevocationSettings.MassRemoval settings) {
        return new MassRemovalRule(settings.most(), settings.share(), settings.shareFrom(), settings.within());
    }

    /** Not in a transaction. */
    void count() {
        if (transaction.get(removals::uncounted).isEmpty()) return;
        transaction.get(() -> {
            removals.takeTurn();
            removals.uncounted().forEach(this::count);
            return null;
        });
    }

    private void count(String accountId) {
        if (brakes.find(Brake.onMassRemoval(accountId)).isEmpty()) look(accountId);
        removals.counted(accountId, rule.within());
    }

    /** What was removed before somebody said yes is not held against what comes after. */
    private void look(String accountId) {
        Instant released = brakes.lastReleased(Brake.onMassRemoval(accountId)).orElse(Instant.EPOCH);
        Burst burst = removals.busiest(accountId, released, rule.within());
        if (burst.removed() == 0) return;
        if (rule.isMass(burst.removed(), burst.living())) hold(accountId, burst, burst.removed() + burst.living());
    }

    private void hold(String accountId, Burst burst, long of) {
        String reason = "%d of %d removed since %s".formatted(burst.removed(), of, burst.since());
        var held = new Braked(ids.next(), Brake.onMassRemoval(accountId), OURSELVES, reason, clock.instant());
        brakes.set(held);
        var actors = removals.actors(accountId, burst, MOST_ACTORS);
        outbox.publish(new MassRemovalHeld(accountId, held.id(), burst.removed(), of, burst.since(), actors));
        counters.massRemovalHeld();
        LOG.warnf(
                "mass removal held accountId=%s holdId=%s removed=%d of=%d since=%s",
                accountId, held.id(), burst.removed(), of, burst.since());
    }
}
