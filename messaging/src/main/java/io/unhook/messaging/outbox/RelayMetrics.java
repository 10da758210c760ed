package io.unhook.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

@ApplicationScoped
class RelayMetrics {
    private static final Logger LOG = Logger.getLogger(RelayMetrics.class);

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer delay;
    private final AtomicInteger shards = new AtomicInteger();

    RelayMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        registry.gauge("unhook.outbox.shards", shards);
        delay = Timer.builder("unhook.outbox.delay")
                .description("from writing a row, just before its commit, to the broker's acknowledgement")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5))
                .register(registry);
    }

    void owns(int count) {
        if (shards.getAndSet(count) != count) LOG.infof("outbox shards shared shards=%d", count);
    }

    void published(List<OutboxRow> rows) {
        Instant now = clock.instant();
        registry.counter("unhook.outbox.published").increment(rows.size());
        rows.forEach(row -> delay.record(Duration.between(row.writtenAt(), now)));
    }

    void buried(String topic, long position, String reason) {
        registry.counter("unhook.outbox.dead", "topic", topic).increment();
        LOG.errorf("outbox record refused by the broker topic=%s position=%d reason=%s", topic, position, reason);
    }
}
