package io.unhook.messaging.watching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.unhook.messaging.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** How far the whole group is behind, by topic; every replica says the same, so take the largest and do not add. */
@ApplicationScoped
class LagGauges {
    private final MultiGauge records;
    private final MultiGauge age;
    private final String group;
    private final Clock clock;

    LagGauges(MeterRegistry registry, MessagingSettings settings, ConsumerProgress progress, Clock clock) {
        records = MultiGauge.builder("unhook.consumer.lag")
                .description("records that the group has not taken, by topic")
                .register(registry);
        age = MultiGauge.builder("unhook.consumer.oldest.unread.seconds")
                .description("how long the oldest of them has been waiting")
                .register(registry);
        registry.gauge(
                "unhook.consumer.stuck", progress, current -> current.stuck().size());
        group = settings.module();
        this.clock = clock;
    }

    void show(Map<TopicPartition, Standing> standings, Map<TopicPartition, Instant> oldest) {
        Map<String, Double> unread = new TreeMap<>();
        Map<String, Double> waiting = new TreeMap<>();
        standings.forEach((partition, standing) -> {
            unread.merge(partition.topic(), (double) standing.unread(), Double::sum);
            waiting.merge(partition.topic(), waiting(oldest.get(partition)), Math::max);
        });
        records.register(rows(unread), true);
        age.register(rows(waiting), true);
    }

    private double waiting(Instant since) {
        if (since == null) return 0;
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    void forget() {
        show(Map.of(), Map.of());
    }

    private List<MultiGauge.Row<?>> rows(Map<String, Double> byTopic) {
        return byTopic.entrySet().stream()
                .<MultiGauge.Row<?>>map(
                        topic -> MultiGauge.Row.of(Tags.of("group", group, "topic", topic.getKey()), topic.getValue()))
                .toList();
    }
}
