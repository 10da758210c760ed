package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.deactivated;
import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.inbox.service.Api.removed;
import static io.unhook.stack.testing.RevocationStandIn.asked;
import static io.unhook.stack.testing.Wire.keeperSays;
import static io.unhook.stack.testing.mailbox.MailboxApi.accessTo;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.Actor;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.RefusalCause;
import io.unhook.contracts.mailbox.Told;
import io.unhook.stack.testing.SignIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A disconnected inbox asks for its next connection, at its provider or where its owner has moved to. */
@QuarkusTest
@Tag("service")
class ReconnectingTest {
    private final String ada = somebody();

    @Test
    void theNextConnectionWaitsForTheConsentThatIsAskedFor() {
        // given
        String id = disconnected();

        // when, then
        reconnect(id, Map.of("locale", "sv"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("DISCONNECTED"))
                .body("connection", equalTo(2))
                .body("consent.url", notNullValue());
        reconnect(id, Map.of()).statusCode(200).body("connection", equalTo(2)).body("consent.url", notNullValue());
        assertThat(asked(addressOf(ada)).getLast().body().at("/use/connection").asInt())
                .isEqualTo(2);
        inboxes.grant(id, ada, 2);
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .endsWith(new InboxReconnected(inboxes.mailbox(id, ada), 2, Actor.user(ada))));
    }

    @Test
    void needsNoBody() {
        // given
        String id = disconnected();

        // when, then
        as(SignIn.member(ada))
                .post("/inboxes/" + id + "/reconnection")
                .then()
                .statusCode(200)
                .body("connection", equalTo(2));
    }

    @Test
    void anotherPersonsMailboxLeavesItDisconnectedUntilItIsAskedForAgain() {
        // given
        String id = disconnected();
        reconnect(id, Map.of()).statusCode(200);

        // when
        keeperSays(new AccessRefused(inboxes.mailbox(id, ada), 2, RefusalCause.OTHER_MAILBOX, List.of()));

        // then
        await().untilAsserted(() -> reconnect(id, Map.of()).body("connection", equalTo(3)));
        inboxes.get(ada, id).body("state", equalTo("DISCONNECTED"));
    }

    @Test
    void oneThatIsConnectedOrWaitsStaysAsItIsAndARemovedOneIsNot() {
        // given
        String off = deactivated(ada);
        String bob = somebody();
        String waiting = inboxes.awaitingConsent(bob);
        String eve = somebody();
        String gone = removed(eve);

        // when, then
        reconnect(off, Map.of())
                .statusCode(200)
                .body("state", equalTo("DEACTIVATED"))
                .body("connection", equalTo(1))
                .body("consent", nullValue());
        reconnect(bob, waiting, Map.of())
                .statusCode(200)
                .body("state", equalTo("AWAITING_CONSENT"))
                .body("connection", equalTo(1))
                .body("consent.url", notNullValue());
        reconnect(eve, gone, Map.of()).statusCode(409).body("type", equalTo("urn:unhook:problem:inbox-not-connected"));
    }

    @Test
    void whoConnectsAtTheOtherProviderHasMoved() {
        // given
        String id = inboxes.active(ada);
        Mailbox atGoogle = inboxes.mailbox(id, ada);
        Mailbox atMicrosoft = atGoogle.at(Provider.MICROSOFT, null);

        // when
        inboxes.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "MICROSOFT"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("provider", equalTo("MICROSOFT"))
                .body("state", equalTo("DISCONNECTED"))
                .body("providerAccess", equalTo("ENDING"))
                .body("connection", equalTo(2))
                .body("consent.url", notNullValue());
        reconnect(id, Map.of("provider", "MICROSOFT")).statusCode(200).body("connection", equalTo(2));

        // then
        keeperSays(new DisconnectionSettled(
                atGoogle, 1, "disconnection-1", Outcome.CONFIRMED, List.of(), null, null, null));
        inboxes.awaitAccess(ada, id, "CONFIRMED");
        keeperSays(accessTo(atMicrosoft, 2));
        inboxes.awaitState(ada, id, "ACTIVE");
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .containsExactly(
                        new InboxConnected(atGoogle, 1, Actor.user(ada)),
                        Told.Migrated.asked(atGoogle, 1, Provider.MICROSOFT, Actor.user(ada))
                                .event(),
                        new InboxReconnected(atMicrosoft, 2, Actor.user(ada))));
    }

    @Test
    void noOtherProviderIsMovedToWithoutDisconnectingFirst() {
        // given
        String id = inboxes.active(ada);

        // when, then
        reconnect(id, Map.of("provider", "IMAP"))
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:disconnect-previous-mailbox-first"))
                .body("inboxId", equalTo(id));
        inboxes.get(ada, id).body("state", equalTo("ACTIVE")).body("provider", equalTo("GOOGLE"));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        // given
        String id = disconnected();

        // when, then
        reconnect(id, Map.of("provider", "OAUTH")).statusCode(422);
        reconnect(id, Map.of("provider", "GOOGLE", "issuer", "https://i.example"))
                .statusCode(422);
        reconnect(id, Map.of("locale", "!")).statusCode(422);
        inboxes.get(ada, id).body("connection", equalTo(1));
    }

    private String disconnected() {
        String id = inboxes.active(ada);
        keeperSays(new AccessLost(inboxes.mailbox(id, ada), 1, "invalid_grant"));
        inboxes.awaitState(ada, id, "DISCONNECTED");
        return id;
    }

    private ValidatableResponse reconnect(String id, Map<String, ?> body) {
        return reconnect(ada, id, body);
    }

    private static ValidatableResponse reconnect(String user, String id, Map<String, ?> body) {
        return as(SignIn.member(user))
                .body(body)
                .post("/inboxes/" + id + "/reconnection")
                .then();
    }
}
