package io.unhook.revocation.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.contracts.json.SchemaCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics as everybody else sees them, with Kafka's own clients. */
final class Topics {
    static final String INBOXES = "urn:unhook:inbox-service";
    static final String CRM = "https://crm.example";

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    private static final Followed ACCESS = new Followed(Topic.ACCESS_EVENTS.topicName());

    private Topics() {}

    /** Says it as our own inbox-service. */
    static void inboxServiceSays(Event event) {
        say(INBOXES, null, event);
    }

    static void say(String source, Long sequence, Event event) {
        String id = UUID.randomUUID().toString();
        var envelope = new Envelope(id, source, EventJson.type(event), event.subject(), Instant.now(), sequence, null);
        Map<String, byte[]> headers = new HashMap<>();
        EventJson.headers(envelope).forEach((name, value) -> headers.put(name, value.getBytes(UTF_8)));
        write(event.topic().topicName(), event.key(), headers, EventJson.value(event));
    }

    static void write(String topic, String key, Map<String, byte[]> headers, byte[] value) {
        try (var producer = new KafkaProducer<>(BROKER, new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value);
            headers.forEach((name, header) -> record.headers().add(name, header));
            producer.send(record).get(30, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What this service has told about a mailbox, oldest first, and a repeat once. */
    static List<Event> toldAbout(String mailboxId) {
        return List.copyOf(envelopesAbout(mailboxId).values());
    }

    /** The same by event id. */
    static Map<String, Event> envelopesAbout(String mailboxId) {
        Map<String, Event> byId = new LinkedHashMap<>();
        for (var record : ACCESS.upToNow())
            if (decode(record) instanceof Decoded.Known known
                    && known.event().key().equals(mailboxId))
                byId.put(known.envelope().id(), known.event());
        return byId;
    }

    static List<ConsumerRecord<byte[], byte[]>> deadLetters(Topic topic) {
        return read(Topic.deadLetters(topic.topicName(), "provider-revocation-service"));
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static Decoded decode(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) return new Decoded.Unreadable("null-value", "");
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return EventJson.read(headers, record.value(), Instant.ofEpochMilli(record.timestamp()), SchemaCheck.NONE);
    }

    /** Everything on a topic up to this moment. */
    static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (var followed = new Followed(topic)) {
            return followed.upToNow();
        }
    }

    /** A topic that is read once, however often it is looked at. */
    private static final class Followed implements AutoCloseable {
        private final KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(BROKER, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        private final List<TopicPartition> partitions;
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

        Followed(String topic) {
            partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        synchronized List<ConsumerRecord<byte[], byte[]>> upToNow() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition)))
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return List.copyOf(records);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
