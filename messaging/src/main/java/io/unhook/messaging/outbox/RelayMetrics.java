package io.unhook.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

@ApplicationScoped
class RelayMetrics {
    private static final Logger LOG = Logger.getLogger(RelayMetrics.class);

    private final MeterRegistry registry;
    private final AtomicInteger shards = new AtomicInteger();

    RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("unhook.outbox.shards", shards);
    }

    void owns(int count) {
        if (shards.getAndSet(count) != count) LOG.infof("outbox shards shared shards=%d", count);
    }

    void published(int count) {
        registry.counter("unhook.outbox.published").increment(count);
    }

    void buried(String topic, long position, String reason) {
        registry.counter("unhook.outbox.dead", "topic", topic).increment();
        LOG.errorf("outbox record refused by the broker topic=%s position=%d reason=%s", topic, position, reason);
    }
}
