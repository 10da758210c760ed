package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.Wire.crmSays;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelReconnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.Reason;
import io.unhook.stack.testing.Wire;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class OtherServicesTest {
    private static final Actor THEM = Actor.service("crm");

    private final String ada = somebody();
    private String id;
    private Mailbox mailbox;

    @BeforeEach
    void aChannelIsActive() {
        id = channels.active(ada);
        mailbox = channels.mailbox(id, ada);
    }

    @Test
    void theirRemovalHoldsAndIsNotToldAgain() {
        // when
        crmSays(new ChannelRemoved(mailbox, 1, THEM, Reason.OFFBOARDING));
        crmSays(new ChannelRemoved(mailbox, null, THEM, Reason.OFFBOARDING));

        // then
        channels.awaitState(ada, id, "REMOVED");
        channels.get(ada, id).body("providerAccess", equalTo("ENDING"));
        assertThat(channels.toldAbout(id)).containsExactly(new ChannelConnected(mailbox, 1, Actor.user(ada)));
    }

    @Test
    void theirMigrationDisconnects() {
        // when
        crmSays(new ProviderMigrated(
                mailbox, 1, Provider.GOOGLE, Provider.MICROSOFT, List.of("mx"), THEM, Reason.MIGRATED));

        // then
        channels.awaitState(ada, id, "DISCONNECTED");
    }

    @Test
    void theirReconnectionIsAWishThatWaitsForAccessAndIsToldByUs() {
        // given
        Wire.keeperSays(new AccessLost(mailbox, 1, "invalid_grant"));
        channels.awaitState(ada, id, "DISCONNECTED");

        // when
        Wire.say(Wire.CRM, "newer-" + id, 7L, new ChannelReconnected(mailbox, 2, THEM));
        Wire.say(Wire.CRM, "older-" + id, 6L, new ChannelReconnected(mailbox, 9, THEM));
        await().until(() -> channels.get(ada, id).extract().<Integer>path("connection") == 2);
        channels.grant(id, ada, 2);

        // then
        await().untilAsserted(
                        () -> assertThat(channels.toldAbout(id)).contains(new ChannelReconnected(mailbox, 2, THEM)));
    }

    @Test
    void anEndingOfAnOlderConnectionTouchesNothing() {
        // given
        Wire.keeperSays(new AccessLost(mailbox, 1, "invalid_grant"));
        channels.awaitState(ada, id, "DISCONNECTED");
        channels.connect(ada).statusCode(200);
        channels.grant(id, ada, 2);

        // when
        crmSays(new ChannelRemoved(mailbox, 1, THEM, Reason.REQUESTED));
        crmSays(new ProviderMigrated(
                mailbox, 2, Provider.GOOGLE, Provider.MICROSOFT, List.of("mx"), THEM, Reason.MIGRATED));

        // then
        channels.awaitState(ada, id, "DISCONNECTED");
        channels.get(ada, id).body("connection", equalTo(2));
    }
}
