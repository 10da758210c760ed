package io.unhook.stack.infrastructure;

import io.unhook.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that the contracts name, and for each group where it puts what it cannot take and finds it given back. */
public final class Topics {
    private static final Map<String, String> FACTS = Map.of(
            "retention.ms", millis(Duration.ofDays(28)),
            "segment.ms", millis(Duration.ofDays(1)),
            "message.timestamp.type", "LogAppendTime");

    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy",
            "compact",
            "max.compaction.lag.ms",
            millis(Duration.ofDays(1)),
            "delete.retention.ms",
            millis(Duration.ofDays(28)),
            "message.timestamp.type",
            "LogAppendTime");

    /** The largest record that a topic takes still fits together with what is said about it. */
    private static final Map<String, String> LETTERS =
            Map.of("max.message.bytes", Integer.toString(2 * 1024 * 1024), "retention.ms", millis(Duration.ofDays(28)));

    private Topics() {}

    /** What is there already stays as it is. */
    public static void make(String broker, int partitions, Collection<String> groups) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker, "default.api.timeout.ms", "120000"))) {
            List<NewTopic> topics = all(partitions, groups);
            admin.createTopics(topics).values().values().forEach(Topics::await);
            waitUntilTheBrokerKnows(admin, topics.stream().map(NewTopic::name).toList());
        }
    }

    static List<NewTopic> all(int partitions, Collection<String> groups) {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(topic(topic.topicName(), partitions, topic.compacted() ? COMPACTED : FACTS));
            for (String group : groups) {
                topics.add(topic(Topic.deadLetters(topic.topicName(), group), 1, LETTERS));
                topics.add(topic(Topic.retry(topic.topicName(), group), 1, LETTERS));
            }
        }
        return topics;
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static void await(KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException))
                throw new IllegalStateException("no topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
    }

    /** The controller has made them; the broker hears of it a moment later. */
    private static void waitUntilTheBrokerKnows(Admin admin, Collection<String> names) {
        Instant end = Instant.now().plusSeconds(30);
        try {
            while (!admin.listTopics().names().get().containsAll(names)) {
                if (Instant.now().isAfter(end)) throw new IllegalStateException("the broker does not know its topics");
                Thread.sleep(20);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("no list of topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
