package io.unhook.revocation.application;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Provider;
import io.unhook.messaging.Ids;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.braking.Brake;
import io.unhook.revocation.domain.braking.Braked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * The stop switch. <b>Promise.</b> When a call of this has returned, no call goes out any more, from whatever replica, that would
 * end a grant it is about, but one that was in the air already. Nothing is lost: what waits goes on when it is released.
 */
@ApplicationScoped
public class StopRevocations {
    private static final Logger LOG = Logger.getLogger(StopRevocations.class);

    private final Brakes brakes;
    private final Removals removals;
    private final Doors doors;
    private final Ids ids;
    private final Clock clock;

    StopRevocations(Brakes brakes, Removals removals, Doors doors, Ids ids, Clock clock) {
        this.brakes = brakes;
        this.removals = removals;
        this.doors = doors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stopping what is stopped changes nothing. */
    @Transactional
    public void on(Brake brake, Actor by, String reason) {
        boolean set = brakes.set(new Braked(ids.next(), brake, by, reason, clock.instant()));
        if (set)
            LOG.warnf("revocations stopped brake=%s name=%s by=%s", brake.kind().word(), brake.name(), by.id());
    }

    /** A provider at which there is nothing to end cannot be stopped. */
    public Brake ofProvider(String named) {
        return doors.lanes().stream()
                .filter(named::equalsIgnoreCase)
                .map(Provider::valueOf)
                .map(Brake::on)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("provider"));
    }

    /** A name that was mistyped must not look like a stop. */
    @Transactional
    public Brake ofAccount(String accountId) {
        if (!removals.knowsAccount(accountId)) throw new Refusal.NotFound("account");
        return Brake.onAccount(accountId);
    }
}
