package io.unhook.stack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.contracts.json.SchemaCheck;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as everybody else sees them, with Kafka's own clients, on the broker of {@link InfrastructureResource}. */
public final class Wire {
    public static final String KEEPER = "urn:unhook:provider-revocation-service";
    public static final String CRM = "https://crm.example";

    private static final Map<String, Followed> FOLLOWED = new ConcurrentHashMap<>();

    private Wire() {}

    /** Says it as the keeper of the grants. */
    public static void keeperSays(Event event) {
        say(KEEPER, UUID.randomUUID().toString(), null, event);
    }

    /** Says it as another team's service, under an id that nobody used before. */
    public static void crmSays(Event event) {
        say(CRM, UUID.randomUUID().toString(), null, event);
    }

    public static void say(String source, String id, Long sequence, Event event) {
        var envelope = new Envelope(id, source, EventJson.type(event), event.subject(), Instant.now(), sequence, null);
        Map<String, byte[]> headers = new HashMap<>();
        EventJson.headers(envelope).forEach((name, value) -> headers.put(name, value.getBytes(UTF_8)));
        write(event.topic().topicName(), event.key(), headers, EventJson.value(event));
    }

    public static void write(String topic, String key, Map<String, byte[]> headers, byte[] value) {
        var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value);
        headers.forEach((name, header) -> record.headers().add(name, header));
        try {
            Writing.PRODUCER.send(record).get(30, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The headers of an event of that type from another team, whatever its value may be. */
    public static Map<String, byte[]> headersOf(String type) {
        return Map.of(
                "ce_specversion", "1.0".getBytes(UTF_8),
                "ce_id", UUID.randomUUID().toString().getBytes(UTF_8),
                "ce_source", CRM.getBytes(UTF_8),
                "ce_type", type.getBytes(UTF_8),
                "content-type", "application/json".getBytes(UTF_8));
    }

    /** What one of our services has told under that key, oldest first, and a repeat once. */
    public static List<Event> told(String module, Topic topic, String key) {
        return List.copyOf(toldById(module, topic, key).values());
    }

    /** The same by event id. */
    public static Map<String, Event> toldById(String module, Topic topic, String key) {
        Map<String, Event> byId = new LinkedHashMap<>();
        for (var record : followed(topic.topicName()).upToNow(key))
            if (decode(record) instanceof Decoded.Known known
                    && known.envelope().source().equals("urn:unhook:" + module))
                byId.put(known.envelope().id(), known.event());
        return byId;
    }

    /** What a service could not take, under that key. */
    public static List<ConsumerRecord<byte[], byte[]>> deadLetters(String module, Topic topic, String key) {
        return followed(Topic.deadLetters(topic.topicName(), module)).upToNow(key);
    }

    /** Everything on a topic up to this moment. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        return followed(topic).upToNow();
    }

    private static Followed followed(String topic) {
        return FOLLOWED.computeIfAbsent(topic, name -> new Followed(Infrastructure.broker(), name));
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static Decoded decode(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) return new Decoded.Unreadable("null-value", "");
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return EventJson.read(headers, record.value(), Instant.ofEpochMilli(record.timestamp()), SchemaCheck.NONE);
    }

    /** One for all that is written: to make one takes longer than to write. */
    private static final class Writing {
        static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.broker()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
