package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.contracts.Provider.GOOGLE;
import static io.unhook.contracts.Provider.MICROSOFT;
import static io.unhook.stack.testing.Wire.keeperSays;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class MovingADomainTest {
    @Test
    void endsAChannelThereAndTellsSo() {
        // given
        String ada = somebody();
        String domain = ada + ".example";
        Mailbox team = channels.active(ada, "team@" + domain, GOOGLE);
        Mailbox elsewhere = channels.active(ada, "other@" + domain, MICROSOFT);

        // when
        keeperSays(new ProviderMoveDetected("acme", domain, GOOGLE, MICROSOFT, Instant.now(), List.of("seen")));

        // then
        channels.awaitState(ada, team.id(), "DISCONNECTED");
        channels.get(ada, team.id()).body("providerAccess", equalTo("ENDING"));
        await().untilAsserted(() -> assertThat(channels.toldAbout(team.id()))
                .endsWith(new ProviderMigrated(
                        team,
                        1,
                        GOOGLE,
                        MICROSOFT,
                        List.of("seen"),
                        Actor.system("channel-service"),
                        Reason.MIGRATED)));
        assertThat(channels.stateOf(ada, elsewhere.id())).isEqualTo("ACTIVE");
    }
}
