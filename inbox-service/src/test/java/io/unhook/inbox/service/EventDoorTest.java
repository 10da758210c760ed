package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.event;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Event;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.EventJson;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code POST /events}, with and without Kafka the same to everybody. */
@QuarkusTest
@Tag("service")
class EventDoorTest {
    private final String ada = somebody();

    @Test
    void aForeignRemovalOfOurInboxHolds() {
        // given
        String id = inboxes.active(ada);

        // when
        event("removal-of-" + id, Wire.CRM, removalOf(inboxes.mailbox(id, ada)))
                .post("/events")
                .then()
                .statusCode(202);
        event("removal-of-" + id, Wire.CRM, removalOf(inboxes.mailbox(id, ada)))
                .post("/events")
                .then()
                .statusCode(202);

        // then
        inboxes.awaitState(ada, id, "REMOVED");
    }

    @Test
    void aMailboxThatOnlyTheyKnowIsPublishedUnderTheirNameAndId() {
        // given
        String id = "theirs-" + ada;

        // when
        event("event-of-" + ada, Wire.CRM, removalOf(inboxes.mailbox(id, ada)))
                .post("/events")
                .then()
                .statusCode(202);

        // then
        await().untilAsserted(() -> assertThat(Wire.read(Topic.INBOX_EVENTS.topicName()))
                .filteredOn(record -> Wire.header(record, "ce_id").equals("event-of-" + ada))
                .extracting(record -> Wire.header(record, "ce_source"))
                .containsExactly(Wire.CRM));
    }

    @Test
    void structuredModeIsTakenToo() {
        // given
        String id = inboxes.active(ada);
        String structured = """
                {"specversion": "1.0", "id": "structured-%s", "source": "%s", "type": "io.unhook.InboxRemoved.v1", "data": %s}
                """.formatted(id, Wire.CRM, json(removalOf(inboxes.mailbox(id, ada))));

        // when
        as(SignIn.service("crm", "acme"))
                .contentType("application/cloudevents+json")
                .body(structured.getBytes(StandardCharsets.UTF_8))
                .post("/events")
                .then()
                .statusCode(202);

        // then
        inboxes.awaitState(ada, id, "REMOVED");
    }

    @Test
    void whatIsNotTheirsToSayIsRefused() {
        Mailbox hers = inboxes.mailbox("any", ada);
        Mailbox globex = new Mailbox(MailboxKind.INBOX, "any", "globex", ada, "ada@globex.example", Provider.GOOGLE);

        event("1", "urn:unhook:inbox-service", removalOf(hers))
                .post("/events")
                .then()
                .statusCode(422);
        event("2", Wire.CRM, removalOf(globex)).post("/events").then().statusCode(404);
        event("3", Wire.CRM, new AccessGranted(hers, 1, "use-1", List.of()))
                .post("/events")
                .then()
                .statusCode(422);
    }

    @Test
    void whatIsNoEventIsRefused() {
        event("1", Wire.CRM, removalOf(inboxes.mailbox("any", ada)))
                .body("{\"mailbox\": 7}")
                .post("/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(SignIn.service("crm", "acme")).body("{}").post("/events").then().statusCode(400);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsWritten() {
        event("1", Wire.CRM, removalOf(inboxes.mailbox("any", ada)))
                .body(new byte[513 * 1024])
                .post("/events")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unhook:problem:body-too-large"));
    }

    private static InboxRemoved removalOf(Mailbox mailbox) {
        return new InboxRemoved(mailbox, 1, Actor.service("crm"), Reason.REQUESTED);
    }

    private static String json(Event event) {
        return new String(EventJson.value(event), StandardCharsets.UTF_8);
    }
}
