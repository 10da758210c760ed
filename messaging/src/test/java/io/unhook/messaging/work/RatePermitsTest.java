package io.unhook.messaging.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RatePermitsTest {
    @Inject
    RatePermits permits;

    @Inject
    Clock clock;

    @Test
    void noWindowHoldsMoreThanTheRateWhoeverAsks() {
        // when
        var moments = new ConcurrentLinkedQueue<Instant>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 60; i++)
                threads.submit(
                        () -> permits.reserve("paced", Duration.ofMinutes(1)).ifPresent(moments::add));
        }

        // then: 20 a second
        List<Instant> inOrder = new ArrayList<>(moments);
        inOrder.sort(null);
        assertThat(inOrder).hasSize(60);
        for (int i = 20; i < inOrder.size(); i++)
            assertThat(Duration.between(inOrder.get(i - 20), inOrder.get(i))).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void whoeverIsNotPatientEnoughTakesNothing() {
        permits.holdUntil("held", clock.instant().plusSeconds(600));
        assertThat(permits.reserve("held", Duration.ofSeconds(1))).isEmpty();
        assertThat(permits.reserve("held", Duration.ofMinutes(20))).isPresent();
    }

    @Test
    void aHoldNeverMakesAnEarlierOneShorter() {
        permits.holdUntil("held-twice", clock.instant().plusSeconds(600));
        permits.holdUntil("held-twice", clock.instant().plusSeconds(5));
        assertThat(permits.reserve("held-twice", Duration.ofSeconds(60))).isEmpty();
    }
}
