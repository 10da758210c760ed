package io.unhook.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Where time, identities and randomness come from; everything else has them passed in. */
@ApplicationScoped
class TimeAndChance {
    private final SecureRandom random = new SecureRandom();

    @Produces
    @Singleton
    Clock clock() {
        return new ServiceClock();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return random;
    }

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        TimeBasedEpochGenerator generator =
                Generators.timeBasedEpochGenerator(new Random(random.nextLong()), new UUIDClock() {
                    @Override
                    public long currentTimeMillis() {
                        return clock.millis();
                    }
                });
        return () -> generator.generate().toString();
    }
}
