package io.unhook.revocation.application;

import io.unhook.messaging.work.Backoff;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.revoking.Rules;
import io.unhook.revocation.domain.revoking.Rules.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.random.RandomGenerator;

/** What the revocations of one provider go by: its traits, and our configuration. */
@ApplicationScoped
class RevocationRules {
    private final Doors doors;
    private final Pace pace;
    private final Backoff backoff;

    RevocationRules(Doors doors, RevocationSettings settings, RandomGenerator random) {
        this.doors = doors;
        this.pace = pace(settings.timing());
        this.backoff =
                new Backoff(settings.timing().firstRetry(), settings.timing().longestRetry(), random);
    }

    Rules of(GrantKey grant) {
        GrantDoor door = doors.grants(grant.provider());
        return new Rules(door.traits(), pace, door.byHand(grant), backoff::delay);
    }

    private static Pace pace(RevocationSettings.Timing timing) {
        return new Pace(
                timing.firstProbe(),
                timing.probeInterval(),
                timing.actionNeededProbe(),
                timing.unconfirmedProbe(),
                timing.ourFaultRetry(),
                timing.deadline(),
                timing.actionNeededDeadline());
    }
}
