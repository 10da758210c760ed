package io.unhook.stack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic that is read once, however often it is looked at: tests look again and again until something is there. */
final class Followed {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> byKey = new HashMap<>();

    Followed(String broker, String topic) {
        Map<String, Object> where = Map.of("bootstrap.servers", broker);
        consumer = new KafkaConsumer<>(where, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    synchronized List<ConsumerRecord<byte[], byte[]>> upToNow() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition)))
            consumer.poll(Duration.ofMillis(200)).forEach(this::keep);
        return List.copyOf(records);
    }

    synchronized List<ConsumerRecord<byte[], byte[]>> upToNow(String key) {
        upToNow();
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    private void keep(ConsumerRecord<byte[], byte[]> record) {
        records.add(record);
        if (record.key() == null) return;
        byKey.computeIfAbsent(new String(record.key(), UTF_8), _ -> new ArrayList<>())
                .add(record);
    }
}
