package io.unhook.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unhook.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their start, as any other consumer would, and in no group. */
public final class Records {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> where;

    public Records(String broker) {
        this(Map.of("bootstrap.servers", broker));
    }

    /** @param where how to reach the brokers, as any client of Kafka is told */
    public Records(Map<String, Object> where) {
        this.where = where;
    }

    /** Everything about one mailbox so far, in order. */
    public List<Event> about(Topic topic, String mailboxId) {
        return read(topic.topicName()).stream()
                .filter(record -> mailboxId.equals(utf8(record.key())))
                .map(Event::of)
                .toList();
    }

    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        return read(List.of(topic), _ -> true);
    }

    /** What is wanted of all that is on these topics now; the records of one partition in their order. */
    public List<ConsumerRecord<byte[], byte[]>> read(
            Collection<String> topics, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(where, bytes, bytes)) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            Predicate<TopicPartition> unread = partition -> consumer.position(partition) < ends.get(partition);
            while (partitions.stream().anyMatch(unread)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) if (wanted.test(record)) records.add(record);
            }
            return records;
        }
    }

    /** How many records that group has still to take in of a topic that it read before. */
    public long waitingFor(String group, String topic) {
        Map<String, Object> asThatGroup = new HashMap<>(where);
        asThatGroup.put("group.id", group);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(asThatGroup, bytes, bytes)) {
            Set<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions); // it joins no group and takes nobody's work
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            return consumer.committed(partitions).entrySet().stream()
                    .filter(read -> read.getValue() != null)
                    .mapToLong(read -> ends.get(read.getKey()) - read.getValue().offset())
                    .sum();
        }
    }

    private static String utf8(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** @param type the event's plain name: {@code InboxRemoved} */
    public record Event(String type, String source, JsonNode value) {
        public String text(String field) {
            return value.path(field).asText();
        }

        private static Event of(ConsumerRecord<byte[], byte[]> record) {
            try {
                return new Event(
                        header(record, "ce_type").replaceAll("^io\\.unhook\\.|\\.v\\d+$", ""),
                        header(record, "ce_source"),
                        JSON.readTree(record.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
            var header = record.headers().lastHeader(name);
            return header == null ? "" : utf8(header.value());
        }
    }
}
