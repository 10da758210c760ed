package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.inbox.service.Api.removed;
import static io.unhook.stack.testing.Wire.KEEPER;
import static io.unhook.stack.testing.Wire.keeperSays;
import static io.unhook.stack.testing.Wire.say;
import static io.unhook.stack.testing.mailbox.MailboxApi.accessTo;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Reason;
import io.unhook.contracts.RefusalCause;
import io.unhook.contracts.Topic;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.Wire;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class FollowingAccessTest {
    private final String ada = somebody();

    @Test
    void howTheRemovalEndedAtTheProviderIsShownAndImproves() {
        // given
        String id = removed(ada);
        inboxes.get(ada, id).body("providerAccess", equalTo("ENDING"));

        // when, then
        keeperSays(actionNeeded(id));
        inboxes.awaitAccess(ada, id, "ACTION_NEEDED");
        keeperSays(settled(id, 1, Outcome.UNCONFIRMED));
        inboxes.awaitAccess(ada, id, "UNCONFIRMED");
        keeperSays(settled(id, 1, Outcome.CONFIRMED));
        inboxes.awaitAccess(ada, id, "CONFIRMED");
        inboxes.get(ada, id).body("state", equalTo("REMOVED"));
    }

    @Test
    void theSameEventTwiceIsHeardOnce() {
        // given
        String id = inboxes.awaitingConsent(ada);
        AccessGranted access = accessTo(inboxes.mailbox(id, ada), 1);

        // when
        say(KEEPER, "granted-" + id, 1L, access);
        say(KEEPER, "granted-" + id, 1L, access);
        say(KEEPER, UUID.randomUUID().toString(), 2L, access);
        awaitHeardBehindThem(id);

        // then
        assertThat(inboxes.toldAbout(id))
                .containsExactly(new InboxConnected(inboxes.mailbox(id, ada), 1, Actor.user(ada)));
    }

    @Test
    void aRefusedConsentEndsAFirstAttempt() {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when
        keeperSays(new AccessRefused(inboxes.mailbox(id, ada), 1, RefusalCause.DENIED, List.of()));

        // then
        inboxes.awaitState(ada, id, "REMOVED");
        inboxes.get(ada, id).body("providerAccess", equalTo("NONE"));
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .containsExactly(new InboxRemoved(
                        inboxes.mailbox(id, ada), 1, Actor.system("inbox-service"), Reason.CONSENT_REFUSED)));
    }

    @Test
    void accessThatCannotBeTakenIsDeclined() {
        // given
        String waiting = inboxes.awaitingConsent(ada);
        String bob = somebody();
        String gone = removed(bob);
        AccessGranted foreign = accessTo(inboxes.mailbox(waiting, somebody()), 1);
        AccessGranted late = accessTo(inboxes.mailbox(gone, bob), 1);

        // when
        keeperSays(foreign);
        keeperSays(late);

        // then
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(waiting))
                .containsExactly(new InboxAccessDeclined(
                        inboxes.mailbox(waiting, ada), 1, foreign.useId(), DeclineCause.OTHER_ADDRESS)));
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(gone))
                .contains(new InboxAccessDeclined(
                        inboxes.mailbox(gone, bob), 1, late.useId(), DeclineCause.MAILBOX_REMOVED)));
        inboxes.get(ada, waiting).body("state", equalTo("AWAITING_CONSENT"));
        inboxes.get(bob, gone).body("state", equalTo("REMOVED"));
    }

    @Test
    void newsOfAnOlderConnectionComesTooLateToMatter() {
        // given
        String id = inboxes.active(ada);
        keeperSays(new AccessLost(inboxes.mailbox(id, ada), 1, "invalid_grant"));
        inboxes.awaitState(ada, id, "DISCONNECTED");
        inboxes.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "GOOGLE"))
                .statusCode(200);
        inboxes.grant(id, ada, 2);

        // when
        keeperSays(new AccessLost(inboxes.mailbox(id, ada), 1, "invalid_grant"));
        keeperSays(settled(id, 1, Outcome.ALREADY_INVALID));
        AccessGranted older = accessTo(inboxes.mailbox(id, ada), 1);
        keeperSays(older);

        // then
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .contains(new InboxAccessDeclined(
                        inboxes.mailbox(id, ada), 1, older.useId(), DeclineCause.OLDER_CONNECTION)));
        inboxes.get(ada, id).body("state", equalTo("ACTIVE")).body("providerAccess", equalTo("GRANTED"));
    }

    @Test
    void anEventThatNamesOurInboxUnderAnotherAccountIsADeadLetter() {
        // given
        String id = inboxes.awaitingConsent(ada);
        Mailbox stolen = new Mailbox(
                inboxes.mailbox(id, ada).kind(),
                id,
                "globex",
                ada,
                addressOf(ada),
                inboxes.mailbox(id, ada).provider());

        // when
        keeperSays(accessTo(stolen, 1));

        // then
        await().untilAsserted(() -> assertThat(inboxes.deadLetters(Topic.ACCESS_EVENTS, id))
                .extracting(letter -> Wire.header(letter, "dl-reason"))
                .containsExactly("account-mismatch"));
        inboxes.get(ada, id).body("state", equalTo("AWAITING_CONSENT"));
    }

    @Test
    void mailboxesOfOthersAreNotOurs() {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when
        keeperSays(accessTo(inboxes.mailbox("somebody-elses-" + id, ada), 1));
        awaitHeardBehindThem(id);

        // then
        assertThat(inboxes.toldAbout("somebody-elses-" + id)).isEmpty();
    }

    private static DisconnectionSettled settled(String id, int connection, Outcome outcome) {
        return new DisconnectionSettled(
                inboxes.mailbox(id, "anybody"), connection, "disconnection-1", outcome, List.of(), null, null, null);
    }

    private static DisconnectionActionNeeded actionNeeded(String id) {
        return new DisconnectionActionNeeded(
                inboxes.mailbox(id, "anybody"),
                1,
                "disconnection-1",
                ActionBy.OWNER,
                "https://example.org",
                "google.connections");
    }

    /** Events of one mailbox keep their order: when a later one has shown, the earlier ones were heard. */
    private void awaitHeardBehindThem(String id) {
        keeperSays(actionNeeded(id));
        inboxes.awaitAccess(ada, id, "ACTION_NEEDED");
    }
}
