package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.stack.testing.Wire.keeperSays;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxReconnected;
import io.unhook.stack.testing.SignIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class ConnectingTest {
    private final String ada = somebody();
    private final Map<String, String> wish = Map.of("address", addressOf(ada), "provider", "GOOGLE");

    @Test
    void answersWithTheWholeInbox() {
        // when
        String id = inboxes.post(SignIn.member(ada), wish)
                .statusCode(201)
                .body("consent", notNullValue())
                .header("Location", containsString("/inboxes/"))
                .extract()
                .path("id");

        // then
        Map<String, Object> shown =
                inboxes.get(ada, id).statusCode(200).extract().jsonPath().getMap("");
        assertThat(shown)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "id",
                        id,
                        "accountId",
                        "acme",
                        "userId",
                        ada,
                        "address",
                        addressOf(ada),
                        "provider",
                        "GOOGLE",
                        "connection",
                        1,
                        "state",
                        "AWAITING_CONSENT",
                        "providerAccess",
                        "NONE"));
    }

    @Test
    void theSameAgainIsTheSameInboxInWhateverCapitals() {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when, then
        inboxes.post(
                        SignIn.member(ada),
                        Map.of("address", addressOf(ada).toUpperCase(Locale.ROOT), "provider", "GOOGLE"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("connection", equalTo(1));
    }

    @Test
    void manyAtOnceMakeOneInbox() throws Exception {
        // given
        Callable<String> ask = () -> as(SignIn.member(ada))
                .body(wish)
                .post("/inboxes")
                .then()
                .extract()
                .path("id");

        // when
        List<Future<String>> answers;
        try (var people = Executors.newFixedThreadPool(8)) {
            answers = people.invokeAll(Stream.generate(() -> ask).limit(16).toList());
        }

        // then
        assertThat(answers.stream().map(Future::resultNow).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void isActiveOnlyWhenItsAccessIsGranted() {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when
        inboxes.grant(id, ada, 1);

        // then
        inboxes.get(ada, id).body("state", equalTo("ACTIVE")).body("providerAccess", equalTo("GRANTED"));
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .containsExactly(new InboxConnected(inboxes.mailbox(id, ada), 1, Actor.user(ada))));
    }

    @Test
    void anInboxThatLostItsAccessTakesItsNextConnectionAndWaits() {
        // given
        String id = inboxes.active(ada);
        keeperSays(new AccessLost(inboxes.mailbox(id, ada), 1, "invalid_grant"));
        inboxes.awaitState(ada, id, "DISCONNECTED");

        // when
        inboxes.post(SignIn.member(ada), wish)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("DISCONNECTED"))
                .body("connection", equalTo(2));
        inboxes.post(SignIn.member(ada), wish).statusCode(200).body("connection", equalTo(2));
        inboxes.grant(id, ada, 2);

        // then
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .containsExactly(
                        new InboxConnected(inboxes.mailbox(id, ada), 1, Actor.user(ada)),
                        new InboxAccessLost(inboxes.mailbox(id, ada), 1, "invalid_grant"),
                        new InboxReconnected(inboxes.mailbox(id, ada), 2, Actor.user(ada))));
    }

    @Test
    void anotherPersonsAddressIsRefusedWithItsId() {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when, then
        inboxes.post(SignIn.member(somebody()), wish)
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:address-already-connected"))
                .body("inboxId", equalTo(id));
    }

    @Test
    void anotherAccountMayHaveTheSameAddress() {
        // given
        inboxes.awaitingConsent(ada);

        // when, then
        inboxes.post(SignIn.person(ada, "globex", "MEMBER"), wish).statusCode(201);
    }

    @Test
    void anotherProviderMustWaitUntilTheOldOneIsDisconnected() {
        // given
        String id = inboxes.active(ada);

        // when, then
        inboxes.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "IMAP"))
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:disconnect-previous-mailbox-first"))
                .body("inboxId", equalTo(id));
    }

    @Test
    void anAdminOrAServiceConnectsForSomebodyElse() {
        inboxes.post(SignIn.admin("root"), Map.of("address", addressOf(ada), "provider", "IMAP", "userId", ada))
                .statusCode(201)
                .body("userId", equalTo(ada));

        String bob = somebody();
        inboxes.post(
                        SignIn.service("crm", "acme"),
                        Map.of("address", addressOf(bob), "provider", "IMAP", "userId", bob))
                .statusCode(201)
                .body("userId", equalTo(bob))
                .body("accountId", equalTo("acme"));
    }
}
