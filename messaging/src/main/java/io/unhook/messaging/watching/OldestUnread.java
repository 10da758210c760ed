package io.unhook.messaging.watching;

import io.smallrye.common.annotation.Identifier;
import io.unhook.messaging.MessagingSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the first record that a group has not: since when it waits. In no group itself, it takes nothing from anybody. */
@ApplicationScoped
class OldestUnread {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Map<String, Object> config;
    private Consumer<byte[], byte[]> consumer;

    OldestUnread(@Identifier("default-kafka-broker") Map<String, Object> kafka, MessagingSettings settings) {
        config = new HashMap<>(kafka);
        config.keySet().retainAll(ConsumerConfig.configNames());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, settings.module() + "-watch");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A fetch brings one batch of each partition, however large that is, and no more.
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                settings.watching().patience().toMillis());
    }

    /** When each was written, as far as the broker says so at once. */
    Map<TopicPartition, Instant> of(Map<TopicPartition, Standing> standings) {
        Set<TopicPartition> behind = standings.keySet().stream()
                .filter(partition -> standings.get(partition).unread() > 0)
                .collect(Collectors.toCollection(HashSet::new));
        if (behind.isEmpty()) return Map.of();
        Consumer<byte[], byte[]> reader = consumer();
        reader.assign(behind);
        behind.forEach(
                partition -> reader.seek(partition, standings.get(partition).next()));
        return read(reader, behind);
    }

    private static Map<TopicPartition, Instant> read(Consumer<byte[], byte[]> reader, Set<TopicPartition> wanted) {
        Map<TopicPartition, Instant> written = new HashMap<>();
        for (int look = 0; look < 4 && written.size() < wanted.size(); look++) {
            var records = reader.poll(LOOK);
            for (TopicPartition partition : records.partitions())
                written.putIfAbsent(
                        partition,
                        Instant.ofEpochMilli(
                                records.records(partition).getFirst().timestamp()));
        }
        return written;
    }

    private Consumer<byte[], byte[]> consumer() {
        if (consumer == null)
            consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return consumer;
    }

    @PreDestroy
    void close() {
        if (consumer != null) consumer.close();
    }
}
