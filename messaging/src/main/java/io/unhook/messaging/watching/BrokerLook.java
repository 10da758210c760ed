package io.unhook.messaging.watching;

import io.smallrye.common.annotation.Identifier;
import io.unhook.messaging.MessagingSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker how far this service's group is. Nothing but a broker that answers lets it return. */
@ApplicationScoped
class BrokerLook {
    private final String group;
    private final Map<String, Object> config;
    private Admin admin;

    BrokerLook(@Identifier("default-kafka-broker") Map<String, Object> kafka, MessagingSettings settings) {
        group = settings.module();
        int patience = (int) settings.watching().patience().toMillis();
        config = new HashMap<>(kafka);
        config.keySet().retainAll(AdminClientConfig.configNames());
        config.put(AdminClientConfig.CLIENT_ID_CONFIG, group + "-watch");
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
    }

    /** On every partition of these topics. */
    Map<TopicPartition, Standing> of(Set<String> topics) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(topics);
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, OffsetAndMetadata> done = admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> {
            OffsetAndMetadata next = done.get(partition);
            long begin = first.get(partition);
            return new Standing(next == null ? begin : Math.max(begin, next.offset()), end.get(partition));
        }));
    }

    private List<TopicPartition> partitions(Set<String> topics) throws ExecutionException, InterruptedException {
        return admin().describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> partitions(topic).stream())
                .toList();
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin().listOffsets(wanted).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    /** Late: a service may start before its broker's name can be looked up. */
    private Admin admin() {
        if (admin == null) admin = Admin.create(config);
        return admin;
    }

    @PreDestroy
    void close() {
        if (admin != null) admin.close(Duration.ZERO);
    }
}
