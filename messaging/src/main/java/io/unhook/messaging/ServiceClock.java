package io.unhook.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time of this process, UTC, in the microseconds that PostgreSQL keeps. */
public final class ServiceClock extends Clock {
    private final ZoneId zone;

    public ServiceClock() {
        this(ZoneOffset.UTC);
    }

    private ServiceClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ServiceClock(other);
    }

    /** Zero, unless the end-to-end tests' agent moves this process in time. */
    static Duration shift() {
        return Duration.ZERO;
    }
}
