package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Reason;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.EventJson;
import io.unhook.stack.testing.BadRecord;
import io.unhook.stack.testing.Wire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody can take is put aside with its reason, and the channel's next record is taken. */
@QuarkusTest
@Tag("service")
class BadRecordsTest {
    private final String ada = somebody();
    private String id;

    @BeforeEach
    void aChannelIsActive() {
        id = channels.active(ada);
    }

    static List<BadRecord> badRecords() {
        return BadRecord.of("io.unhook.ChannelRemoved.v1");
    }

    @ParameterizedTest
    @MethodSource("badRecords")
    void isPutAsideAsItWas(BadRecord bad) {
        // when
        write(bad.headers(), bad.value());

        // then
        theNextIsTaken();
        await().untilAsserted(() -> assertThat(channels.deadLetters(Topic.CHANNEL_EVENTS, id))
                .extracting(letter -> Wire.header(letter, "dl-reason"))
                .containsExactly(bad.reason()));
        assertThat(channels.deadLetters(Topic.CHANNEL_EVENTS, id).getFirst().value())
                .isEqualTo(bad.value());
    }

    @Test
    void anInboxEventOnTheChannelTopicIsPutAside() {
        // given
        var strayed = new InboxRemoved(channels.mailbox(id, ada), 1, Actor.service("crm"), Reason.REQUESTED);

        // when
        write(Wire.headersOf(EventJson.type(strayed)), EventJson.value(strayed));

        // then
        theNextIsTaken();
        await().untilAsserted(() -> assertThat(channels.deadLetters(Topic.CHANNEL_EVENTS, id))
                .extracting(letter -> Wire.header(letter, "dl-reason"))
                .containsExactly("other-topic"));
    }

    @Test
    void anUnknownTypeIsSkipped() {
        // when
        write(Wire.headersOf("io.unhook.ChannelPainted.v1"), "{}".getBytes(UTF_8));

        // then
        theNextIsTaken();
        assertThat(channels.deadLetters(Topic.CHANNEL_EVENTS, id)).isEmpty();
    }

    private void write(Map<String, byte[]> headers, byte[] value) {
        Wire.write(Topic.CHANNEL_EVENTS.topicName(), id, headers, value);
    }

    private void theNextIsTaken() {
        Wire.crmSays(new ChannelRemoved(channels.mailbox(id, ada), 1, Actor.service("crm"), Reason.REQUESTED));
        channels.awaitState(ada, id, "REMOVED");
    }
}
