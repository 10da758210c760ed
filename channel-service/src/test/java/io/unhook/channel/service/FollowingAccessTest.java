package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.Wire.keeperSays;
import static io.unhook.stack.testing.mailbox.MailboxApi.accessTo;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelAccessDeclined;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.contracts.RefusalCause;
import io.unhook.contracts.Topic;
import io.unhook.stack.testing.Wire;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class FollowingAccessTest {
    private final String ada = somebody();
    private String id;
    private Mailbox mailbox;

    @BeforeEach
    void aChannelAwaitsConsent() {
        id = channels.awaitingConsent(ada);
        mailbox = channels.mailbox(id, ada);
    }

    @Test
    void howTheRemovalEndedAtTheProviderIsShown() {
        // given
        channels.grant(id, ada, 1);
        channels.remove(ada, id).statusCode(204);

        // when, then
        keeperSays(new DisconnectionActionNeeded(
                mailbox, 1, "d-1", ActionBy.TENANT_ADMIN, "https://entra.example", "microsoft.admin-consent"));
        channels.awaitAccess(ada, id, "ACTION_NEEDED");
        keeperSays(new DisconnectionSettled(mailbox, 1, "d-1", Outcome.CONFIRMED, List.of(), null, null, null));
        channels.awaitAccess(ada, id, "CONFIRMED");
    }

    @Test
    void aRepeatedGrantIsHeardOnce() {
        // when
        AccessGranted access = accessTo(mailbox, 1);
        Wire.say(Wire.KEEPER, "granted-" + id, 1L, access);
        Wire.say(Wire.KEEPER, "granted-" + id, 1L, access);
        channels.grant(id, ada, 1);
        keeperSays(new DisconnectionSettled(mailbox, 1, "d-1", Outcome.KEPT_SHARED, List.of(), null, null, null));
        channels.awaitAccess(ada, id, "KEPT_SHARED"); // events of one mailbox keep their order: those before were heard

        // then
        assertThat(channels.toldAbout(id)).containsExactly(new ChannelConnected(mailbox, 1, Actor.user(ada)));
    }

    @Test
    void aRefusedConsentEndsAFirstAttempt() {
        // when
        keeperSays(new AccessRefused(mailbox, 1, RefusalCause.DENIED, List.of()));

        // then
        channels.awaitState(ada, id, "REMOVED");
        await().untilAsserted(() -> assertThat(channels.toldAbout(id))
                .containsExactly(
                        new ChannelRemoved(mailbox, 1, Actor.system("channel-service"), Reason.CONSENT_REFUSED)));
    }

    @Test
    void accessForAPersonsOwnAddressIsNotTakenForTheTeams() {
        // given
        AccessGranted hers = accessTo(channels.mailbox(id, somebody()), 1);

        // when
        keeperSays(hers);

        // then
        await().untilAsserted(() -> assertThat(channels.toldAbout(id))
                .containsExactly(new ChannelAccessDeclined(mailbox, 1, hers.useId(), DeclineCause.OTHER_ADDRESS)));
        channels.get(ada, id).body("state", equalTo("AWAITING_CONSENT"));
    }

    @Test
    void anInboxUnderTheSameIdIsNoneOfOurs() {
        // when
        keeperSays(accessTo(new Mailbox(MailboxKind.INBOX, id, "acme", ada, addressOf(ada), Provider.GOOGLE), 1));
        keeperSays(new AccessRefused(mailbox, 1, RefusalCause.LAPSED, List.of()));

        // then
        channels.awaitState(ada, id, "REMOVED");
        channels.get(ada, id).body("providerAccess", equalTo("NONE"));
    }

    @Test
    void ourChannelUnderAnotherAccountIsADeadLetter() {
        // when
        keeperSays(accessTo(new Mailbox(MailboxKind.CHANNEL, id, "globex", ada, addressOf(ada), Provider.GOOGLE), 1));

        // then
        await().untilAsserted(() -> assertThat(channels.deadLetters(Topic.ACCESS_EVENTS, id))
                .extracting(letter -> Wire.header(letter, "dl-reason"))
                .containsExactly("account-mismatch"));
        channels.get(ada, id).body("state", equalTo("AWAITING_CONSENT"));
    }
}
