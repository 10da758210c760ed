package io.unhook.stack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and gives up when whoever is to fulfil it is gone or takes far too long. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    public static void until(String what, Path log, BooleanSupplier possible, BooleanSupplier fulfilled) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!fulfilled.getAsBoolean()) {
            if (!possible.getAsBoolean()) throw new StackProblem("ended before " + what + ": see " + log);
            if (Instant.now().isAfter(end)) {
                throw new StackProblem("waited " + PATIENCE.toSeconds() + " s until " + what + ": see " + log);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("interrupted", e);
        }
    }
}
