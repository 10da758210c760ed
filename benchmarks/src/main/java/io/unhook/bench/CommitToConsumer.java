package io.unhook.bench;

import io.unhook.bench.Bench.Line;
import io.unhook.contracts.Topic;
import io.unhook.stack.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How long a fact is under way from the change to whoever reads the topic: from the event's own time, which is just before its
 * commit. The peer has no commit: a producer sends, the same consumer reads.
 */
final class CommitToConsumer {
    private static final int EVENTS = 500;
    private static final int WARM = 100;

    private final Ground ground;

    private CommitToConsumer(Ground ground) {
        this.ground = ground;
    }

    static List<Line> of(Ground ground) {
        var measurement = new CommitToConsumer(ground);
        Spread ours = measurement.ours();
        Spread peer = measurement.peer();
        return List.of(line("p50", 0.5, ours, peer), line("p99", 0.99, ours, peer));
    }

    private static Line line(String name, double share, Spread ours, Spread peer) {
        String ratio = String.format(Locale.ROOT, "%.1f", ours.at(share) / peer.at(share));
        return new Line(
                "commit → consumer, " + name + " : send → consumer",
                millis(ours.at(share)),
                millis(peer.at(share)),
                ratio,
                "");
    }

    private static String millis(double figure) {
        return String.format(Locale.ROOT, "%.1f ms", figure);
    }

    private Spread ours() {
        var inboxes = new Inboxes(ground);
        var door = ground.door(Service.INBOX, inboxes.owner());
        List<Double> taken = new ArrayList<>();
        try (var consumer = atTheEndOf(Topic.INBOX_EVENTS.topicName())) {
            for (String id : inboxes.made(EVENTS)) {
                door.delete("/inboxes/" + id).expecting(204);
                ConsumerRecord<byte[], byte[]> record = next(consumer);
                byte[] time = record.headers().lastHeader("ce_time").value();
                taken.add(millisSince(Instant.parse(new String(time, StandardCharsets.UTF_8))));
            }
        }
        return Spread.of(taken.subList(WARM, EVENTS));
    }

    private Spread peer() {
        var bytes = new ByteArraySerializer();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", ground.stack().broker().address(), "acks", "all");
        List<Double> taken = new ArrayList<>();
        try (var consumer = atTheEndOf(Ground.TOPIC);
                var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            for (int i = 0; i < EVENTS; i++) {
                Instant begin = Instant.now();
                producer.send(new ProducerRecord<>(
                                Ground.TOPIC, ground.name("key").getBytes(StandardCharsets.UTF_8), new byte[600]))
                        .get();
                next(consumer);
                taken.add(millisSince(begin));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return Spread.of(taken.subList(WARM, EVENTS));
    }

    private KafkaConsumer<byte[], byte[]> atTheEndOf(String topic) {
        var bytes = new ByteArrayDeserializer();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", ground.stack().broker().address());
        var consumer = new KafkaConsumer<>(settings, bytes, bytes);
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static ConsumerRecord<byte[], byte[]> next(KafkaConsumer<byte[], byte[]> consumer) {
        for (int i = 0; i < 10; i++) {
            var records = consumer.poll(Duration.ofSeconds(1));
            if (!records.isEmpty()) return records.iterator().next();
        }
        throw new IllegalStateException("nothing came");
    }

    private static double millisSince(Instant begin) {
        return Together.seconds(Duration.between(begin, Instant.now())) * 1000;
    }
}
