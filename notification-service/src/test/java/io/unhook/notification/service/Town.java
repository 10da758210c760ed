package io.unhook.notification.service;

import static org.awaitility.Awaitility.await;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;
import io.unhook.contracts.Topic;
import io.unhook.contracts.UserChanged;
import io.unhook.contracts.json.EventJson;
import io.unhook.notification.application.NoticeWork;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everybody else: those who write the events that we consume, on real topics, and can tell when we are done with them. */
@Singleton
public class Town {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaProducer<byte[], byte[]> producer;
    private final String broker;
    private final DataSource database;
    private final Clock clock;
    private final NoticeWork work;

    Town(
            @ConfigProperty(name = "kafka.bootstrap.servers") String broker,
            DataSource database,
            Clock clock,
            NoticeWork work) {
        Post.door(); // open before the first mail
        this.work = work;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.broker = broker;
        this.database = database;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** As the service that owns this kind of event. */
    void tells(Event event) {
        String source = switch (event.topic()) {
            case INBOX_EVENTS -> "urn:unhook:inbox-service";
            case ACCESS_EVENTS -> "urn:unhook:provider-revocation-service";
            case CHANNEL_EVENTS -> "urn:unhook:channel-service";
            case NOTICE_EVENTS, DIRECTORY_USERS -> "https://crm.example/directory";
        };
        tells(event, source, null);
    }

    /** Returns when we have taken it. */
    void tells(Event event, String source, Long sequence) {
        String id = writes(event, source, sequence);
        await().atMost(PATIENCE).until(() -> count("select count(*) from processed_event where event_id = ?", id) == 1);
    }

    /** Returns at once. */
    void writes(Event event, String source) {
        writes(event, source, null);
    }

    private String writes(Event event, String source, Long sequence) {
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                source,
                EventJson.type(event),
                event.subject(),
                clock.instant(),
                sequence,
                null);
        var record = new ProducerRecord<>(
                event.topic().topicName(), event.key().getBytes(StandardCharsets.UTF_8), EventJson.value(event));
        EventJson.headers(envelope)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        return envelope.id();
    }

    void knows(Ada ada) {
        knows(ada, "Ada Lovelace", 1);
    }

    void knows(Ada ada, String name, long version) {
        tells(new UserChanged(ada.account, "ada", ada.address, name, "en", List.of("MEMBER"), version, false));
    }

    /** By a tombstone. */
    void forgets(Ada ada) {
        byte[] key = (ada.account + ":ada").getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topic.DIRECTORY_USERS.topicName(), key, null));
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from directory_user where removed and account_id = ?", ada.account)
                        == 1);
    }

    /** Everything that is due now is done, and what follows from that. */
    void comesToRest() {
        work.runOnce();
    }

    /** Time after time, for what is tried again. */
    void worksUntil(Callable<Boolean> fact) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            work.runOnce();
            return fact.call();
        });
    }

    /** How each notice of the account stands, e.g. {@code FAILED smtp-550}. */
    List<String> notices(Ada ada) {
        return notices(ada.account);
    }

    List<String> notices(String account) {
        return texts("""
                select concat_ws(' ', state, cause, case when ambiguous then 'ambiguous' end)
                from notice where account_id = ? order by id
                """, account);
    }

    /** Who was told what and how that stands, e.g. {@code sara channel-removed SENT}. */
    List<String> told(String account) {
        return texts("""
                select concat_ws(' ', person, lower(replace(message, '_', '-')) || case when reminder > 0 then '/' || reminder
                       else '' end, state, cause)
                from notice where account_id = ? order by id
                """, account);
    }

    /** Address, version, removed, roles; empty for whom we never heard of. */
    String user(String userId) {
        return String.join(
                "",
                texts(
                        "select concat_ws(' ', address, version, removed::text, roles) from directory_user where user_id = ?",
                        userId));
    }

    /** Type and value of every notice-event of the account. */
    List<String> noticeEvents(Ada ada) {
        return onTheNoticesTopic(ada.account);
    }

    List<String> onTheNoticesTopic(String account) {
        return onTopic(Topic.NOTICE_EVENTS.topicName(), account, "ce_type");
    }

    /** Why the record with this text in it was not taken, or nothing. */
    String deadLetters(String topic, String text) {
        return onTopic(Topic.deadLetters(topic, "notification-service"), text, "dl-reason").stream()
                .map(letter -> letter.substring(0, letter.indexOf(' ')))
                .findFirst()
                .orElse("");
    }

    private List<String> onTopic(String topic, String text, String header) {
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part)))
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    String value = new String(record.value(), StandardCharsets.UTF_8);
                    if (value.contains(text)) found.add(header(record, header) + " " + value);
                }
        }
        return found;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private long count(String question, String value) {
        return Long.parseLong(texts(question, value).getFirst());
    }

    private List<String> texts(String question, String value) {
        List<String> texts = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(question)) {
            statement.setString(1, value);
            ResultSet answer = statement.executeQuery();
            while (answer.next()) texts.add(answer.getString(1));
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
