package io.unhook.messaging.watching;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.unhook.messaging.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** What this replica's consumers read, and which partitions are theirs. */
@ApplicationScoped
class OwnConsumers {
    private final KafkaClientService clients;
    private final Config config;
    private final MessagingSettings settings;
    private final Map<String, Set<TopicPartition>> last = new HashMap<>();

    OwnConsumers(KafkaClientService clients, Config config, MessagingSettings settings) {
        this.clients = clients;
        this.config = config;
        this.settings = settings;
    }

    Set<String> topics() {
        return clients.getConsumerChannels().stream().flatMap(this::topics).collect(Collectors.toSet());
    }

    private Stream<String> topics(String channel) {
        String prefix = "mp.messaging.incoming." + channel;
        return config
                .getOptionalValues(prefix + ".topics", String.class)
                .orElseGet(() -> List.of(
                        config.getOptionalValue(prefix + ".topic", String.class).orElse(channel)))
                .stream();
    }

    /** A consumer that does not even answer has what it had. */
    Set<TopicPartition> partitions() {
        Set<TopicPartition> all = new HashSet<>();
        for (String channel : clients.getConsumerChannels()) {
            try {
                last.put(channel, partitions(channel));
            } catch (TimeoutException _) {
                // as it was
            }
            all.addAll(last.getOrDefault(channel, Set.of()));
        }
        return all;
    }

    private Set<TopicPartition> partitions(String channel) {
        Set<TopicPartition> partitions = new HashSet<>();
        for (KafkaConsumer<Object, Object> consumer : clients.<Object, Object>getConsumers(channel))
            partitions.addAll(
                    consumer.getAssignments().await().atMost(settings.watching().patience()));
        return partitions;
    }
}
