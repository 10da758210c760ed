package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.accessTo;
import static io.unhook.inbox.service.Api.active;
import static io.unhook.inbox.service.Api.awaitAccess;
import static io.unhook.inbox.service.Api.awaitState;
import static io.unhook.inbox.service.Api.awaitingConsent;
import static io.unhook.inbox.service.Api.get;
import static io.unhook.inbox.service.Api.mailbox;
import static io.unhook.inbox.service.Api.post;
import static io.unhook.inbox.service.Api.removed;
import static io.unhook.inbox.service.Api.somebody;
import static io.unhook.inbox.service.Topics.KEEPER;
import static io.unhook.inbox.service.Topics.keeperSays;
import static io.unhook.inbox.service.Topics.say;
import static io.unhook.inbox.service.Topics.toldAbout;
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
import java.nio.charset.StandardCharsets;
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
        get(ada, id).body("providerAccess", equalTo("ENDING"));

        // when, then
        keeperSays(actionNeeded(id));
        awaitAccess(ada, id, "ACTION_NEEDED");
        keeperSays(settled(id, 1, Outcome.UNCONFIRMED));
        awaitAccess(ada, id, "UNCONFIRMED");
        keeperSays(settled(id, 1, Outcome.CONFIRMED));
        awaitAccess(ada, id, "CONFIRMED");
        get(ada, id).body("state", equalTo("REMOVED"));
    }

    @Test
    void theSameEventTwiceIsHeardOnce() {
        // given
        String id = awaitingConsent(ada);
        AccessGranted access = accessTo(mailbox(id, ada), 1);

        // when
        say(KEEPER, "granted-" + id, 1L, access);
        say(KEEPER, "granted-" + id, 1L, access);
        say(KEEPER, UUID.randomUUID().toString(), 2L, access);
        awaitHeardBehindThem(id);

        // then
        assertThat(toldAbout(id)).containsExactly(new InboxConnected(mailbox(id, ada), 1, Actor.user(ada)));
    }

    @Test
    void aRefusedConsentEndsAFirstAttempt() {
        // given
        String id = awaitingConsent(ada);

        // when
        keeperSays(new AccessRefused(mailbox(id, ada), 1, RefusalCause.DENIED, List.of()));

        // then
        awaitState(ada, id, "REMOVED");
        get(ada, id).body("providerAccess", equalTo("NONE"));
        await().untilAsserted(() -> assertThat(toldAbout(id))
                .containsExactly(
                        new InboxRemoved(mailbox(id, ada), 1, Actor.system("inbox-service"), Reason.CONSENT_REFUSED)));
    }

    @Test
    void accessThatCannotBeTakenIsDeclined() {
        // given
        String waiting = awaitingConsent(ada);
        String bob = somebody();
        String gone = removed(bob);
        AccessGranted foreign = accessTo(mailbox(waiting, somebody()), 1);
        AccessGranted late = accessTo(mailbox(gone, bob), 1);

        // when
        keeperSays(foreign);
        keeperSays(late);

        // then
        await().untilAsserted(() -> assertThat(toldAbout(waiting))
                .containsExactly(new InboxAccessDeclined(
                        mailbox(waiting, ada), 1, foreign.useId(), DeclineCause.OTHER_ADDRESS)));
        await().untilAsserted(() -> assertThat(toldAbout(gone))
                .contains(new InboxAccessDeclined(mailbox(gone, bob), 1, late.useId(), DeclineCause.MAILBOX_REMOVED)));
        get(ada, waiting).body("state", equalTo("AWAITING_CONSENT"));
        get(bob, gone).body("state", equalTo("REMOVED"));
    }

    @Test
    void newsOfAnOlderConnectionComesTooLateToMatter() {
        // given
        String id = active(ada);
        keeperSays(new AccessLost(mailbox(id, ada), 1, "invalid_grant"));
        awaitState(ada, id, "DISCONNECTED");
        post(SignIn.member(ada), Map.of("address", Api.addressOf(ada), "provider", "GOOGLE"))
                .statusCode(200);
        Api.grant(id, ada, 2);

        // when
        keeperSays(new AccessLost(mailbox(id, ada), 1, "invalid_grant"));
        keeperSays(settled(id, 1, Outcome.ALREADY_INVALID));
        AccessGranted older = accessTo(mailbox(id, ada), 1);
        keeperSays(older);

        // then
        await().untilAsserted(() -> assertThat(toldAbout(id))
                .contains(new InboxAccessDeclined(mailbox(id, ada), 1, older.useId(), DeclineCause.OLDER_CONNECTION)));
        get(ada, id).body("state", equalTo("ACTIVE")).body("providerAccess", equalTo("GRANTED"));
    }

    @Test
    void anEventThatNamesOurInboxUnderAnotherAccountIsADeadLetter() {
        // given
        String id = awaitingConsent(ada);
        Mailbox stolen = new Mailbox(
                mailbox(id, ada).kind(),
                id,
                "globex",
                ada,
                Api.addressOf(ada),
                mailbox(id, ada).provider());

        // when
        keeperSays(accessTo(stolen, 1));

        // then
        await().untilAsserted(() -> assertThat(Topics.deadLetters(Topic.ACCESS_EVENTS))
                .filteredOn(letter -> new String(letter.key(), StandardCharsets.UTF_8).equals(id))
                .extracting(letter -> Topics.header(letter, "dl-reason"))
                .containsExactly("account-mismatch"));
        get(ada, id).body("state", equalTo("AWAITING_CONSENT"));
    }

    @Test
    void mailboxesOfOthersAreNotOurs() {
        // given
        String id = awaitingConsent(ada);

        // when
        keeperSays(accessTo(mailbox("somebody-elses-" + id, ada), 1));
        awaitHeardBehindThem(id);

        // then
        assertThat(toldAbout("somebody-elses-" + id)).isEmpty();
    }

    private static DisconnectionSettled settled(String id, int connection, Outcome outcome) {
        return new DisconnectionSettled(
                mailbox(id, "anybody"), connection, "disconnection-1", outcome, List.of(), null, null, null);
    }

    private static DisconnectionActionNeeded actionNeeded(String id) {
        return new DisconnectionActionNeeded(
                mailbox(id, "anybody"),
                1,
                "disconnection-1",
                ActionBy.OWNER,
                "https://example.org",
                "google.connections");
    }

    /** Events of one mailbox keep their order: when a later one has shown, the earlier ones were heard. */
    private void awaitHeardBehindThem(String id) {
        keeperSays(actionNeeded(id));
        awaitAccess(ada, id, "ACTION_NEEDED");
    }
}
