package io.unhook.messaging.outbox;

import static io.unhook.messaging.Samples.removed;
import static io.unhook.messaging.TopicReader.header;
import static io.unhook.messaging.TopicReader.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Envelope;
import io.unhook.contracts.InboxRemoved;
import io.unhook.messaging.Samples;
import io.unhook.messaging.TopicReader;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class PublishingTest {
    private static final String TOPIC = "unhook.inbox-events";

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Test
    void aCommittedEventReachesItsTopicWithItsHeaders() {
        // when
        Envelope envelope = QuarkusTransaction.requiringNew().call(() -> outbox.publish(removed("committed")));

        // then
        var record = TopicReader.read(TOPIC, 1, keyed("committed")).getFirst();
        assertThat(header(record, "ce_id")).isEqualTo(envelope.id());
        assertThat(header(record, "ce_type")).isEqualTo("io.unhook.InboxRemoved.v1");
        assertThat(header(record, "ce_source")).isEqualTo("urn:unhook:messaging-test");
        assertThat(header(record, "ce_sequence")).isEqualTo("00000000000000000001");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains("\"connection\":1");
    }

    @Test
    void aRolledBackEventIsNeverSeen() {
        // when
        QuarkusTransaction.begin();
        outbox.publish(removed("rolled-back"));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(removed("rolled-back", 2)));

        // then
        var record = TopicReader.read(TOPIC, 1, keyed("rolled-back")).getFirst();
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains("\"connection\":2");
        assertThat(header(record, "ce_sequence")).isEqualTo("00000000000000000001");
    }

    @Test
    void withoutATransactionNothingIsPublished() {
        assertThatThrownBy(() -> outbox.publish(removed("alone"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventThatKafkaWouldNotTakeIsRefusedAtTheDoor() {
        var huge = new InboxRemoved(Samples.mailbox("huge" + "x".repeat(1_000_000)), 1, Samples.ADA, null);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.publish(huge)))
                .isInstanceOf(RecordTooLarge.class);
    }

    @Test
    void manyWritersLoseNothingAndEachAggregateKeepsItsOrder() throws Exception {
        // when
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 1_000; i++) {
                int n = i;
                writers.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(removed("busy-" + n % 25));
                    if (ThreadLocalRandom.current().nextInt(10) == 0) outbox.publish(removed("busy-" + n % 25, 2));
                }));
            }
        }

        // then
        long published = countSequences();
        var records = TopicReader.read(TOPIC, (int) published, keyed("busy-"));
        assertThat(records).hasSize((int) published).hasSizeGreaterThan(1_000);
        Map<String, List<Long>> sequences = new HashMap<>();
        records.forEach(record -> sequences
                .computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), _ -> new ArrayList<>())
                .add(Long.parseLong(header(record, "ce_sequence"))));
        assertThat(sequences).hasSize(25).allSatisfy((_, seen) -> {
            for (int i = 0; i < seen.size(); i++) assertThat(seen.get(i)).isEqualTo(i + 1);
        });
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(count("select count(*) from outbox")).isZero());
    }

    @Test
    void whatKafkaNeverTakesHoldsBackItsOwnKeyOnly() {
        // when
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.passOn("not a topic!", "dead".getBytes(StandardCharsets.UTF_8), List.of(), new byte[] {1});
            outbox.passOn("not a topic!", "dead".getBytes(StandardCharsets.UTF_8), List.of(), new byte[] {2});
            outbox.publish(removed("alive"));
        });

        // then
        assertThat(TopicReader.read(TOPIC, 1, keyed("alive"))).hasSize(1);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(count("select count(*) from outbox_dead where reason like 'InvalidTopic%'"))
                                .isGreaterThanOrEqualTo(1));
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from outbox_dead").executeUpdate();
            entities.createNativeQuery("delete from outbox where topic = 'not a topic!'")
                    .executeUpdate();
        });
    }

    private long countSequences() {
        return count("select coalesce(sum(last), 0) from outbox_sequence where aggregate like '" + TOPIC + "/busy-%'");
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }
}
