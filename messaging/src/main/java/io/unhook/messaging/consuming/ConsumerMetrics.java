package io.unhook.messaging.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class ConsumerMetrics {
    private static final Logger LOG = Logger.getLogger(ConsumerMetrics.class);

    private final MeterRegistry registry;

    ConsumerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String consumer) {
        count(consumer, "handled");
    }

    void duplicate(String consumer) {
        count(consumer, "duplicate");
    }

    void skipped(String consumer, String eventId) {
        count(consumer, "unknown-type");
        LOG.debugf("skipped event of an unknown type consumer=%s eventId=%s", consumer, eventId);
    }

    void deadLetter(String consumer, String reason) {
        registry.counter("unhook.dead.letters", "consumer", consumer, "reason", reason)
                .increment();
    }

    private void count(String consumer, String effect) {
        registry.counter("unhook.events", "consumer", consumer, "effect", effect)
                .increment();
    }
}
