package io.unhook.endtoend.judge.seen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Every record of every topic of ours, those of one partition in their order, and how far each group has come.
 *
 * @param passed by group: the first offset that it has not acknowledged
 */
record Topics(List<TopicRecord> records, Map<String, Map<TopicPartition, Long>> passed) {
    private static final Duration POLL = Duration.ofMillis(200);

    static Topics read(String broker, Set<String> groups) {
        Map<String, Map<TopicPartition, Long>> passed = new HashMap<>();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            for (String group : groups) passed.put(group, passedBy(admin, group));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the groups' offsets cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new Topics(records(broker), passed);
    }

    private static Map<TopicPartition, Long> passedBy(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> passed = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        committed.forEach((partition, offset) -> passed.put(partition, offset.offset()));
        return passed;
    }

    private static List<TopicRecord> records(String broker) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker, "enable.auto.commit", "false");
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("unhook."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<TopicRecord> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition)))
                consumer.poll(POLL).forEach(record -> records.add(TopicRecord.of(record)));
            return records;
        }
    }
}
