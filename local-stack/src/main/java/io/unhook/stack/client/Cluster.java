package io.unhook.stack.client;

import io.unhook.stack.process.StackProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Brokers, ours or a production's, as an operator reaches them: with Kafka's own clients and nothing else. */
public final class Cluster {
    private final Map<String, Object> where;

    /** @param where {@code bootstrap.servers}, and whatever TLS and sign-in need */
    public Cluster(Map<String, Object> where) {
        this.where = new HashMap<>(where);
        this.where.putIfAbsent("default.api.timeout.ms", "30000");
        this.where.putIfAbsent("enable.metrics.push", "false");
    }

    public static Cluster at(String broker) {
        return new Cluster(Map.of("bootstrap.servers", broker));
    }

    public Records records() {
        return new Records(where);
    }

    public Producer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(where);
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("max.request.size", Integer.toString(3 * 1024 * 1024)); // a dead letter and what is said about it
        settings.remove("default.api.timeout.ms");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public Set<String> topics() {
        try (var admin = Admin.create(where)) {
            return new TreeSet<>(answer(admin.listTopics().names()));
        }
    }

    /** The first offset of each partition that a group has not acknowledged; none where it never read. */
    public Map<TopicPartition, OffsetAndMetadata> readBy(String group) {
        try (var admin = Admin.create(where)) {
            return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        }
    }

    private <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new StackProblem(
                    "Kafka at " + where.get("bootstrap.servers") + " does not answer: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("interrupted");
        }
    }
}
