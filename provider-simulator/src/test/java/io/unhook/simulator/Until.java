package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never for time. */
final class Until {
    private Until() {}

    static void holds(BooleanSupplier condition) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("ten seconds later").isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }
}
