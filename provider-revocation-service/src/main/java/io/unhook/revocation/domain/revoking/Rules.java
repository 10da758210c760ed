package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.Traits;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * What a revocation goes by: how its provider behaves, how long we wait for what, and what a person can do there.
 *
 * @param retry how long to wait after so many tries; random, so that what failed together does not come back together
 */
public record Rules(Traits traits, Pace pace, PersonStep byHand, IntFunction<Duration> retry) {

    /** Waits and deadlines, all from configuration. */
    public record Pace(
            Duration firstProbe,
            Duration probeInterval,
            Duration actionNeededProbe,
            Duration unconfirmedProbe,
            Duration ourFaultRetry,
            Duration deadline,
            Duration actionNeededDeadline) {}
}
