package io.unhook.revocation.application;

import io.unhook.revocation.RevocationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Spread out, so that what was connected in one hour is not looked at in one hour for ever. */
@ApplicationScoped
class CheckTimes {
    private final RevocationSettings.Checks settings;
    private final RandomGenerator random;
    private final Clock clock;

    CheckTimes(RevocationSettings settings, RandomGenerator random, Clock clock) {
        this.settings = settings.checks();
        this.random = random;
        this.clock = clock;
    }

    Instant next() {
        return in(settings.interval());
    }

    /** It brought no answer that says anything. */
    Instant retry() {
        return in(settings.retry());
    }

    /** Three to five quarters of it. */
    private Instant in(Duration pause) {
        long half = pause.toMillis() / 2;
        return clock.instant().plusMillis(half + half / 2 + random.nextLong(half + 1));
    }
}
