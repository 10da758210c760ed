package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.active;
import static io.unhook.inbox.service.Api.awaitAccess;
import static io.unhook.inbox.service.Api.awaitState;
import static io.unhook.inbox.service.Api.deactivated;
import static io.unhook.inbox.service.Api.get;
import static io.unhook.inbox.service.Api.mailbox;
import static io.unhook.inbox.service.Api.somebody;
import static io.unhook.inbox.service.Topics.CRM;
import static io.unhook.inbox.service.Topics.say;
import static io.unhook.inbox.service.Topics.toldAbout;
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
        String id = active(ada);

        // when
        say(CRM, id(), null, new InboxRemoved(mailbox(id, ada), 1, THEM, Reason.OFFBOARDING));
        say(CRM, id(), null, new InboxRemoved(mailbox(id, ada), 1, THEM, Reason.OFFBOARDING));

        // then
        awaitState(ada, id, "REMOVED");
        awaitAccess(ada, id, "ENDING");
        assertThat(toldAbout(id)).containsExactly(new InboxConnected(mailbox(id, ada), 1, Actor.user(ada)));
    }

    @Test
    void theirMigrationDisconnects() {
        // given
        String id = active(ada);

        // when
        say(
                CRM,
                id(),
                null,
                new ProviderMigrated(
                        mailbox(id, ada),
                        1,
                        Provider.GOOGLE,
                        Provider.MICROSOFT,
                        List.of("mx"),
                        THEM,
                        Reason.MIGRATED));

        // then
        awaitState(ada, id, "DISCONNECTED");
    }

    @Test
    void anEndingOfNoConnectionInParticularEndsTheOneThatBeganBefore() {
        // given
        String id = deactivated(ada);

        // when
        say(CRM, id(), null, new InboxRemoved(mailbox(id, ada), null, THEM, Reason.REQUESTED));

        // then
        awaitState(ada, id, "REMOVED");
    }

    @Test
    void theirSwitchIsAWishThatWeGrantAndTellOurselves() {
        // given
        String id = active(ada);

        // when
        say(CRM, id(), 1L, new InboxDeactivated(mailbox(id, ada), 1, THEM, Reason.OFFBOARDING));

        // then
        awaitState(ada, id, "DEACTIVATED");
        await().untilAsserted(() -> assertThat(toldAbout(id))
                .contains(new InboxDeactivated(mailbox(id, ada), 1, THEM, Reason.OFFBOARDING)));
    }

    @Test
    void aWishThatWasOvertakenByANewerOneIsForgotten() {
        // given
        String id = active(ada);
        say(CRM, id(), 7L, new InboxDeactivated(mailbox(id, ada), 1, THEM, Reason.REQUESTED));
        awaitState(ada, id, "DEACTIVATED");

        // when
        say(CRM, id(), 6L, new InboxReactivated(mailbox(id, ada), 1, THEM));
        say("https://billing.example", id(), 1L, new InboxRemoved(mailbox(id, ada), 1, THEM, Reason.REQUESTED));

        // then
        awaitState(ada, id, "REMOVED");
        assertThat(toldAbout(id)).noneMatch(InboxReactivated.class::isInstance);
    }

    @Test
    void anEndingOfAnOlderConnectionTouchesNothing() {
        // given
        String id = active(ada);
        Topics.keeperSays(new AccessLost(mailbox(id, ada), 1, "invalid_grant"));
        awaitState(ada, id, "DISCONNECTED");
        Api.post(SignIn.member(ada), Map.of("address", Api.addressOf(ada), "provider", "GOOGLE"));
        Api.grant(id, ada, 2);

        // when
        say(CRM, id(), null, new InboxRemoved(mailbox(id, ada), 1, THEM, Reason.REQUESTED));
        say(CRM, id(), null, new InboxDeactivated(mailbox(id, ada), 2, THEM, Reason.REQUESTED));

        // then
        awaitState(ada, id, "DEACTIVATED");
        get(ada, id).body("connection", equalTo(2));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
