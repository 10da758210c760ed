package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.deactivated;
import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.stack.testing.Wire.CRM;
import static io.unhook.stack.testing.Wire.say;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.Reason;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.Wire;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class OtherServicesTest {
    private static final Actor THEM = Actor.service("crm");
    private final String ada = somebody();

    @Test
    void theirRemovalHoldsEvenOfAnActiveInboxAndIsNotToldAgain() {
        // given
        String id = inboxes.active(ada);

        // when
        say(CRM, id(), null, new InboxRemoved(inboxes.mailbox(id, ada), 1, THEM, Reason.OFFBOARDING));
        say(CRM, id(), null, new InboxRemoved(inboxes.mailbox(id, ada), 1, THEM, Reason.OFFBOARDING));

        // then
        inboxes.awaitState(ada, id, "REMOVED");
        inboxes.awaitAccess(ada, id, "ENDING");
        assertThat(inboxes.toldAbout(id))
                .containsExactly(new InboxConnected(inboxes.mailbox(id, ada), 1, Actor.user(ada)));
    }

    @Test
    void theirMigrationDisconnects() {
        // given
        String id = inboxes.active(ada);

        // when
        say(
                CRM,
                id(),
                null,
                new ProviderMigrated(
                        inboxes.mailbox(id, ada),
                        1,
                        Provider.GOOGLE,
                        Provider.MICROSOFT,
                        List.of("mx"),
                        THEM,
                        Reason.MIGRATED));

        // then
        inboxes.awaitState(ada, id, "DISCONNECTED");
    }

    @Test
    void anEndingOfNoConnectionInParticularEndsTheOneThatBeganBefore() {
        // given
        String id = deactivated(ada);

        // when
        say(CRM, id(), null, new InboxRemoved(inboxes.mailbox(id, ada), null, THEM, Reason.REQUESTED));

        // then
        inboxes.awaitState(ada, id, "REMOVED");
    }

    @Test
    void theirSwitchIsAWishThatWeGrantAndTellOurselves() {
        // given
        String id = inboxes.active(ada);

        // when
        say(CRM, id(), 1L, new InboxDeactivated(inboxes.mailbox(id, ada), 1, THEM, Reason.OFFBOARDING));

        // then
        inboxes.awaitState(ada, id, "DEACTIVATED");
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .contains(new InboxDeactivated(inboxes.mailbox(id, ada), 1, THEM, Reason.OFFBOARDING)));
    }

    @Test
    void aWishThatWasOvertakenByANewerOneIsForgotten() {
        // given
        String id = inboxes.active(ada);
        say(CRM, id(), 7L, new InboxDeactivated(inboxes.mailbox(id, ada), 1, THEM, Reason.REQUESTED));
        inboxes.awaitState(ada, id, "DEACTIVATED");

        // when
        say(CRM, id(), 6L, new InboxReactivated(inboxes.mailbox(id, ada), 1, THEM));
        say("https://billing.example", id(), 1L, new InboxRemoved(inboxes.mailbox(id, ada), 1, THEM, Reason.REQUESTED));

        // then
        inboxes.awaitState(ada, id, "REMOVED");
        assertThat(inboxes.toldAbout(id)).noneMatch(InboxReactivated.class::isInstance);
    }

    @Test
    void anEndingOfAnOlderConnectionTouchesNothing() {
        // given
        String id = inboxes.active(ada);
        Wire.keeperSays(new AccessLost(inboxes.mailbox(id, ada), 1, "invalid_grant"));
        inboxes.awaitState(ada, id, "DISCONNECTED");
        inboxes.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "GOOGLE"));
        inboxes.grant(id, ada, 2);

        // when
        say(CRM, id(), null, new InboxRemoved(inboxes.mailbox(id, ada), 1, THEM, Reason.REQUESTED));
        say(CRM, id(), null, new InboxDeactivated(inboxes.mailbox(id, ada), 2, THEM, Reason.REQUESTED));

        // then
        inboxes.awaitState(ada, id, "DEACTIVATED");
        inboxes.get(ada, id).body("connection", equalTo(2));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
