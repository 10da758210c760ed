package io.unhook.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.contracts.Topic;
import io.unhook.stack.client.Cluster;
import io.unhook.stack.infrastructure.Topics;
import io.unhook.stack.process.WrongWords;
import io.unhook.stack.testing.BrokerForTests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each test has a group of its own, and another one beside it that must see nothing. */
@Tag("service")
class DeadLettersTest {
    private static final String TOPIC = Topic.INBOX_EVENTS.topicName();
    private static final byte[] VALUE =
            "{\"mailbox\":{\"id\":\"i1\",\"address\":\"ada@acme.example\"},\"connection\":1}".getBytes(UTF_8);

    private final String broker = BrokerForTests.address();
    private final Cluster cluster = Cluster.at(broker);
    private final String group = "group-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();

    /** No more than these: a full set for each group of each test would take longer than the tests. */
    @BeforeEach
    void topics() throws Exception {
        Topics.make(broker, 3, List.of("a-service"));
        var made = Stream.of(letters(), retry(group), Topic.deadLetters(TOPIC, other), retry(other))
                .map(name -> new NewTopic(name, 1, (short) 1))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(made).all().get();
        }
    }

    @Test
    void areListedWithWhatAndWhyAndNeverAnAddress() {
        String id = keep("InboxRemoved", 7, 0);
        assertThat(say("list", "--group", group))
                .contains("InboxRemoved", "handler-failed", id, letters() + "/0/0", "kept")
                .contains("1 dead letters, 1 of them not given back")
                .doesNotContain("ada@acme.example");
        assertThat(say("show", id)).contains("dl-original-offset: 7", "key: i1").doesNotContain("ada@acme.example");
        assertThat(say("show", letters() + "/0/0", "--value")).contains("ada@acme.example");
    }

    @Test
    void oneIsGivenBackAsItWasToItsGroupOnlyAndOnlyOnce() {
        // given
        String id = keep("InboxRemoved", 7, 0);
        var kept = cluster.records().read(letters()).getFirst();

        // when
        String first = say("redrive", id, "--group", group);
        String second = say("redrive", id, "--group", group);

        // then
        assertThat(first).contains("given back", "Gave 1 back to " + group + " and to nobody else; left 0 alone.");
        assertThat(second).contains("left alone", "already given back", "not read yet", "Gave 0 back");
        List<ConsumerRecord<byte[], byte[]>> givenBack = cluster.records().read(retry(group));
        assertThat(givenBack).hasSize(1);
        var record = givenBack.getFirst();
        assertThat(record.key()).isEqualTo(kept.key());
        assertThat(record.value()).isEqualTo(kept.value());
        var headers = List.of(record.headers().toArray());
        assertThat(headers.subList(0, headers.size() - 1))
                .isEqualTo(List.of(kept.headers().toArray()));
        assertThat(headers.getLast().key()).isEqualTo("dl-redriven-from");
        assertThat(new String(headers.getLast().value(), UTF_8)).isEqualTo(letters() + "/0/0");
        assertThat(cluster.records().read(retry(other))).isEmpty();
        assertThat(cluster.records().read(TOPIC)).isEmpty();
    }

    @Test
    void allAreGivenBackButThoseThatWereAndThoseThatSayNothing() {
        String first = keep("InboxRemoved", 1, 0);
        keep("InboxRemoved", 2, 0);
        write("InboxRemoved", null, 3, 0);
        say("redrive", first, "--group", group);

        assertThat(say("redrive", "--all", "--group", group))
                .contains("Gave 1 back", "left 1 alone", "it has no value");
        assertThat(cluster.records().read(retry(group))).hasSize(2);
    }

    @Test
    void whatBecameOfOneIsTold() throws Exception {
        // given
        String id = keep("InboxRemoved", 7, 0);
        say("redrive", id, "--group", group);

        // when its group has read it
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var read = Map.of(new TopicPartition(retry(group), 0), new OffsetAndMetadata(1));
            admin.alterConsumerGroupOffsets(group, read).all().get();
        }

        // then
        assertThat(say("list", "--group", group)).contains("taken").contains("0 of them not given back");

        // when it could not take it
        keepAgain(id, 7, 1);

        // then
        assertThat(say("list", "--group", group)).contains("failed again: " + letters() + "/0/1");
        assertThat(say("redrive", id, "--group", group)).contains("already given back", "Gave 1 back", "left 1 alone");
    }

    @Test
    void aSwitchWithoutASequenceIsGivenBackWithAWarning() {
        String id = keep("InboxDeactivated", 7, 0);
        assertThat(say("redrive", id, "--group", group)).contains("it counts as if it were said now");
    }

    @Test
    void whatIsNotThereIsSaidAndNothingIsDone() {
        String id = keep("InboxRemoved", 7, 0);
        assertThatThrownBy(() -> say("list", "--group", "nobody"))
                .isInstanceOf(WrongWords.class)
                .hasMessageContaining("no group nobody; there are ")
                .hasMessageContaining(group);
        assertThatThrownBy(() -> say("redrive", id, "no-such-id", "--group", group))
                .isInstanceOf(WrongWords.class)
                .hasMessageContaining("no dead letter no-such-id");
        assertThatThrownBy(() -> say("redrive", id, "--group", other)).isInstanceOf(WrongWords.class);
        assertThatThrownBy(() -> say("redrive", id)).hasMessageStartingWith("usage:");
        assertThatThrownBy(() -> say("redrive", "--all", id, "--group", group)).hasMessageStartingWith("usage:");
        assertThat(cluster.records().read(retry(group))).isEmpty();
        assertThat(cluster.records().read(letters())).hasSize(1);
    }

    private String letters() {
        return Topic.deadLetters(TOPIC, group);
    }

    private static String retry(String group) {
        return Topic.retry(TOPIC, group);
    }

    private String say(String... words) {
        var said = new ByteArrayOutputStream();
        var arguments = Stream.concat(Arrays.stream(words), Stream.of("--bootstrap", broker));
        DeadLetters.run(arguments.toList(), new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8);
    }

    /** As a consumer would keep it; its event's id. */
    private String keep(String event, long offset, int redrives) {
        return write(event, VALUE, offset, redrives);
    }

    private String write(String event, byte[] value, long offset, int redrives) {
        String id = UUID.randomUUID().toString();
        write(id, event, value, offset, redrives);
        return id;
    }

    private void keepAgain(String id, long offset, int redrives) {
        write(id, "InboxRemoved", VALUE, offset, redrives);
    }

    private void write(String id, String event, byte[] value, long offset, int redrives) {
        var record = new ProducerRecord<>(letters(), null, "i1".getBytes(UTF_8), value);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", "urn:crm:mail",
                        "ce_type", "io.unhook." + event + ".v1",
                        "content-type", "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        Map.of(
                        "dl-reason",
                        "handler-failed",
                        "dl-group",
                        group,
                        "dl-original-topic",
                        TOPIC,
                        "dl-original-partition",
                        "0",
                        "dl-original-offset",
                        Long.toString(offset),
                        "dl-redrives",
                        Integer.toString(redrives))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (var producer = cluster.producer()) {
            producer.send(record);
        }
    }
}
