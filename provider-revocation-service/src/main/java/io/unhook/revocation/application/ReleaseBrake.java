package io.unhook.revocation.application;

import io.unhook.contracts.Actor;
import io.unhook.revocation.domain.braking.Brake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** What a brake held goes on, as fast as the providers' permits let it. Releasing what is not on changes nothing. */
@ApplicationScoped
public class ReleaseBrake {
    private static final Logger LOG = Logger.getLogger(ReleaseBrake.class);

    private final Brakes brakes;
    private final WorkIsDue workIsDue;
    private final Clock clock;

    ReleaseBrake(Brakes brakes, WorkIsDue workIsDue, Clock clock) {
        this.brakes = brakes;
        this.workIsDue = workIsDue;
        this.clock = clock;
    }

    @Transactional
    public void of(Brake brake, Actor by, String reason) {
        if (!brakes.release(brake, by, reason, clock.instant())) return;
        workIsDue.afterCommit();
        LOG.infof("brake released brake=%s name=%s by=%s", brake.kind().word(), brake.name(), by.id());
    }
}
