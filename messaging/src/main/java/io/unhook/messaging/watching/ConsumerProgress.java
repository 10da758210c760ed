package io.unhook.messaging.watching;

import io.unhook.messaging.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells a consumer that is stuck: there is something to read, and look after look it is not done with the first of it.
 *
 * <p>Looks are counted, not time: while nobody can look, because the broker or the database is away, nobody is stuck.
 */
@ApplicationScoped
class ConsumerProgress {
    private record Still(long next, int looks) {}

    private final int patience;
    private volatile Map<TopicPartition, Still> partitions = Map.of();

    @Inject
    ConsumerProgress(MessagingSettings settings) {
        this(settings.watching().looksUntilStuck());
    }

    ConsumerProgress(int patience) {
        this.patience = patience;
    }

    void seen(Map<TopicPartition, Standing> own) {
        Map<TopicPartition, Still> next = new HashMap<>();
        own.forEach((partition, standing) -> {
            if (standing.unread() > 0) next.put(partition, still(partitions.get(partition), standing.next()));
        });
        partitions = next;
    }

    private static Still still(Still before, long next) {
        return before == null || before.next() != next ? new Still(next, 0) : new Still(next, before.looks() + 1);
    }

    void forget() {
        partitions = Map.of();
    }

    Set<TopicPartition> stuck() {
        return partitions.entrySet().stream()
                .filter(partition -> partition.getValue().looks() >= patience)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
