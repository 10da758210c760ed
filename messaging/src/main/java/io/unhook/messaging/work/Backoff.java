package io.unhook.messaging.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Full jitter: a random time up to an exponentially growing cap, so that what failed together does not come back together.
 * <https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/>
 */
public record Backoff(Duration base, Duration longest, RandomGenerator random) {
    /** How long to wait after so many tries (the first is 1); more than zero. */
    public Duration delay(int attempt) {
        int doublings = Math.clamp(attempt - 1, 0, 30);
        double cap = Math.min(longest.toMillis(), base.toMillis() * Math.pow(2, doublings));
        return Duration.ofMillis(1 + random.nextLong((long) Math.max(1, cap)));
    }
}
