package io.unhook.messaging.work;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/** What an operator sees of one lane of one loop. A loop is made by hand, so the registry is the process' one. */
final class LaneMetrics {
    private final MeterRegistry registry = Metrics.globalRegistry;
    private final Tags tags;

    LaneMetrics(String work, String lane) {
        tags = Tags.of("work", work, "lane", lane);
    }

    void follow(CircuitBreaker breaker, Semaphore bulkhead, int places) {
        registry.gauge("unhook.work.breaker", tags, breaker, LaneMetrics::openness);
        registry.gauge("unhook.work.running", tags, bulkhead, free -> places - free.availablePermits());
    }

    private static double openness(CircuitBreaker breaker) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 1;
            case HALF_OPEN -> 0.5;
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
        };
    }

    void done(DueWorker.Health health) {
        count(health.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    void failed() {
        count("failed");
    }

    private void count(String result) {
        registry.counter("unhook.work.done", tags.and("result", result)).increment();
    }
}
