package io.unhook.revocation.interleavings;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moved by hand. A microsecond later each time it is read, so that nothing happens at the same time as anything else. */
@Alternative
@Singleton
public class HandClock extends Clock {
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Override
    public synchronized Instant instant() {
        now = now.plus(1, ChronoUnit.MICROS);
        return now;
    }

    synchronized void passes(Duration time) {
        now = now.plus(time);
    }

    /** Of the system's. */
    synchronized Duration ahead() {
        return Duration.between(Instant.now(), now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only UTC");
    }
}
