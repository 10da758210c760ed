package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.Wire.CRM;
import static io.unhook.stack.testing.mailbox.MailboxApi.event;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.Event;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.contracts.Topic;
import io.unhook.stack.testing.Wire;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code POST /events} of this service is for channels; what every such door refuses is tested in {@code doors}. */
@QuarkusTest
@Tag("service")
class EventDoorTest {
    private static final Actor THEM = Actor.service("crm");

    private final String ada = somebody();

    @Test
    void aForeignRemovalOfOurChannelHoldsHoweverOftenItIsSaid() {
        // given
        String id = channels.active(ada);

        // when
        say("removal-of-" + id, CRM, removalOf(channels.mailbox(id, ada))).statusCode(202);
        say("removal-of-" + id, CRM, removalOf(channels.mailbox(id, ada))).statusCode(202);

        // then
        channels.awaitState(ada, id, "REMOVED");
    }

    @Test
    void aChannelThatOnlyTheyKnowIsPublishedUnderTheirName() {
        // when
        say("event-of-" + ada, CRM, removalOf(channels.mailbox("theirs-" + ada, ada)))
                .statusCode(202);

        // then
        await().untilAsserted(() -> assertThat(Wire.read(Topic.CHANNEL_EVENTS.topicName()))
                .filteredOn(record -> Wire.header(record, "ce_id").equals("event-of-" + ada))
                .extracting(record -> Wire.header(record, "ce_source"))
                .containsExactly(CRM));
    }

    @Test
    void whatIsNotAboutAChannelOrNotTheirsToSayIsRefused() {
        Mailbox ours = channels.mailbox("any", ada);
        Mailbox globex = new Mailbox(MailboxKind.CHANNEL, "any", "globex", ada, "a@globex.example", Provider.GOOGLE);

        say("1", CRM, new InboxRemoved(ours, 1, THEM, Reason.REQUESTED))
                .statusCode(422)
                .body("type", equalTo("urn:unhook:problem:wrong-door"));
        say("2", CRM, new AccessGranted(ours, 1, "use-1", List.of())).statusCode(422);
        say("3", "urn:unhook:channel-service", removalOf(ours)).statusCode(422);
        say("4", CRM, removalOf(globex)).statusCode(404);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsWritten() {
        event("1", CRM, removalOf(channels.mailbox("any", ada)))
                .body(new byte[513 * 1024])
                .post("/events")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:unhook:problem:body-too-large"));
    }

    private static ValidatableResponse say(String id, String source, Event event) {
        return event(id, source, event).post("/events").then();
    }

    private static ChannelRemoved removalOf(Mailbox mailbox) {
        return new ChannelRemoved(mailbox, 1, THEM, Reason.REQUESTED);
    }
}
