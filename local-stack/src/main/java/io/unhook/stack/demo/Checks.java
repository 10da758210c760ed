package io.unhook.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Says what was expected and what was seen. Waits for a condition, never for time. */
final class Checks {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Checks() {}

    static void that(String what, boolean holds, Object seen) {
        if (!holds) throw new DidNotHold(what, seen);
        System.out.println("    ✓ " + what + ": " + seen);
    }

    /** Waits until it holds, and returns what was seen then. */
    static <T> T eventually(String what, Supplier<T> look, Predicate<T> holds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            T seen = look.get();
            if (holds.test(seen)) {
                System.out.println("    ✓ " + what + ": " + seen);
                return seen;
            }
            if (Instant.now().isAfter(end)) throw new DidNotHold(what, seen);
            pause();
        }
    }

    static <T> void becomes(String what, Supplier<T> look, T expected) {
        eventually(what, look, expected::equals);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DidNotHold("the demo", "interrupted");
        }
    }

    static final class DidNotHold extends RuntimeException {
        private static final long serialVersionUID = 1;

        DidNotHold(String what, Object seen) {
            super(what + ": " + seen);
        }
    }
}
