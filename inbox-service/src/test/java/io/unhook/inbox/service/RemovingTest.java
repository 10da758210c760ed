package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.deactivate;
import static io.unhook.inbox.service.Api.deactivated;
import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.inbox.service.Api.reactivate;
import static io.unhook.inbox.service.Api.removed;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Event;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Reason;
import io.unhook.stack.testing.SignIn;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class RemovingTest {
    private final String ada = somebody();

    @Test
    void anInboxIsSwitchedOffAndOnAndRemovedAndEachIsToldOnceInOrder() {
        // given
        String id = inboxes.active(ada);

        // when
        deactivate(ada, id).statusCode(204);
        deactivate(ada, id).statusCode(204);
        reactivate(ada, id).statusCode(204);
        reactivate(ada, id).statusCode(204);
        deactivate(ada, id).statusCode(204);
        inboxes.remove(ada, id).statusCode(204);
        inboxes.remove(ada, id).statusCode(204);

        // then
        assertThat(inboxes.stateOf(ada, id)).isEqualTo("REMOVED");
        var mailbox = inboxes.mailbox(id, ada);
        var actor = Actor.user(ada);
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .containsExactly(
                        new InboxConnected(mailbox, 1, actor),
                        new InboxDeactivated(mailbox, 1, actor, Reason.REQUESTED),
                        new InboxReactivated(mailbox, 1, actor),
                        new InboxDeactivated(mailbox, 1, actor, Reason.REQUESTED),
                        new InboxRemoved(mailbox, 1, actor, Reason.REQUESTED)));
    }

    @Test
    void whatManyDoAtOnceIsToldInTheOrderInWhichItHappened() throws Exception {
        // given
        String id = inboxes.active(ada);
        Callable<Void> switches = () -> {
            for (int i = 0; i < 5; i++) {
                deactivate(ada, id).statusCode(204);
                reactivate(ada, id).statusCode(204);
            }
            return null;
        };

        // when
        try (var people = Executors.newFixedThreadPool(8)) {
            people.invokeAll(Collections.nCopies(8, switches)).forEach(Future::resultNow);
        }
        deactivate(ada, id).statusCode(204);
        inboxes.remove(ada, id).statusCode(204);

        // then
        await().until(() -> inboxes.toldAbout(id).getLast() instanceof InboxRemoved);
        List<Event> told = inboxes.toldAbout(id);
        for (int i = 1; i < told.size() - 1; i++)
            assertThat(told.get(i)).isInstanceOf(i % 2 == 1 ? InboxDeactivated.class : InboxReactivated.class);
    }

    @Test
    void anActiveInboxIsNotRemovedAndTheAnswerSaysHow() {
        // given
        String id = inboxes.active(ada);

        // when, then
        inboxes.remove(ada, id)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unhook:problem:inbox-still-active"))
                .body("detail", containsString("PUT /inboxes/" + id + "/deactivation"));
        assertThat(inboxes.stateOf(ada, id)).isEqualTo("ACTIVE");
    }

    @Test
    void anInboxThatAwaitsConsentMayGoToo() {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when
        inboxes.remove(ada, id).statusCode(204);

        // then
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .containsExactly(new InboxRemoved(inboxes.mailbox(id, ada), 1, Actor.user(ada), Reason.REQUESTED)));
    }

    @Test
    void whatIsRemovedCanNeitherBeSwitchedOffNorOn() {
        // given
        String id = removed(ada);

        // when, then
        deactivate(ada, id).statusCode(409).body("type", equalTo("urn:unhook:problem:inbox-not-connected"));
        reactivate(ada, id).statusCode(409).body("type", equalTo("urn:unhook:problem:inbox-not-connected"));
    }

    @Test
    void theAddressIsFreeAgainForAnInboxOfItsOwn() {
        // given
        String id = removed(ada);

        // when, then
        inboxes.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "MICROSOFT"))
                .statusCode(201)
                .body("id", not(equalTo(id)))
                .body("connection", equalTo(1));
    }

    @Test
    void anAdminMayRemoveAColleaguesInboxAndIsNamed() {
        // given
        String id = deactivated(ada);

        // when
        as(SignIn.admin("root")).delete("/inboxes/" + id).then().statusCode(204);

        // then
        inboxes.awaitState(ada, id, "REMOVED");
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .contains(new InboxRemoved(inboxes.mailbox(id, ada), 1, Actor.user("root"), Reason.REQUESTED)));
    }
}
