package io.unhook.notification.service;

import io.unhook.messaging.ServiceClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, and as much later as a test wants it to be. Never back. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
    private final Clock real = new ServiceClock();
    private volatile Duration ahead = Duration.ZERO;

    public void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only UTC");
    }
}
