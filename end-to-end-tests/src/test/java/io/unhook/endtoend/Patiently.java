package io.unhook.endtoend;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for conditions, never for time; the machine may be slow and busy. */
final class Patiently {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Patiently() {}

    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    static Answer awaitAnswer(Callable<Answer> ask, Predicate<Answer> goodEnough) {
        return Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .until(ask, goodEnough);
    }

    static void awaitUntilAsserted(ThrowingRunnable assertion) {
        awaitUntilAsserted(LONGEST, assertion);
    }

    static void awaitUntilAsserted(Duration longest, ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(longest)
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .untilAsserted(assertion);
    }
}
