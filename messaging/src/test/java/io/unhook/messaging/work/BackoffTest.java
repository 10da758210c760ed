package io.unhook.messaging.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(7));

    @Test
    void theCapDoublesWithEachTry() {
        for (int attempt = 1; attempt <= 6; attempt++)
            assertThat(longestOf(attempt))
                    .isBetween(
                            Duration.ofMillis(900L << (attempt - 1)), Duration.ofMillis(1 + (1000L << (attempt - 1))));
    }

    @Test
    void itNeverWaitsLongerThanItsLongest() {
        assertThat(longestOf(1_000)).isLessThanOrEqualTo(Duration.ofMinutes(1).plusMillis(1));
    }

    @Test
    void itAlwaysWaits() {
        for (int i = 0; i < 1_000; i++) assertThat(backoff.delay(1)).isPositive();
    }

    private Duration longestOf(int attempt) {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 2_000; i++) {
            Duration delay = backoff.delay(attempt);
            if (delay.compareTo(longest) > 0) longest = delay;
        }
        return longest;
    }
}
