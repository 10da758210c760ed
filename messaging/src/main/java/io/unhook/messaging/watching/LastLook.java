package io.unhook.messaging.watching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;

/** When something was last seen well. In the time of this machine: a clock that is set back makes nothing fresh. */
final class LastLook {
    private volatile long at;
    private volatile boolean well;

    LastLook(String of, MeterRegistry registry) {
        at = System.nanoTime();
        registry.gauge(
                "unhook.watch.age.seconds",
                Tags.of("of", of),
                this,
                look -> look.age().toMillis() / 1000.0);
    }

    void isWell() {
        at = System.nanoTime();
        well = true;
    }

    void isNot() {
        well = false;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - at);
    }

    boolean wellWithin(Duration time) {
        return well && age().compareTo(time) < 0;
    }
}
