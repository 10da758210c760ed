package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.RevocationStandIn.answers;
import static io.unhook.stack.testing.RevocationStandIn.answersAsUsual;
import static io.unhook.stack.testing.RevocationStandIn.asked;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.Told;
import io.unhook.stack.testing.RevocationStandIn;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.Wire;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A channel asks for consent, and for its next connection, as an inbox does. */
@QuarkusTest
@Tag("service")
class ReconnectingTest {
    private final String ada = somebody();

    @Test
    void theNextConnectionWaitsForTheConsentThatIsAskedFor() {
        // given
        String id = channels.active(ada);
        Wire.keeperSays(new AccessLost(channels.mailbox(id, ada), 1, "invalid_grant"));
        channels.awaitState(ada, id, "DISCONNECTED");

        // when, then
        as(SignIn.admin("root"))
                .post("/channels/" + id + "/reconnection")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCONNECTED"))
                .body("connection", equalTo(2))
                .body("consent.url", notNullValue());
        assertThat(asked(addressOf(ada)).getLast().body().at("/use/connection").asInt())
                .isEqualTo(2);
        channels.grant(id, ada, 2);
    }

    @Test
    void whereNoPageCanBeHadTheChannelWaitsAndTheSameCallWorksLater() {
        // given
        answers(addressOf(ada), RevocationStandIn.CUT);

        // when
        String id = channels.connect(ada)
                .statusCode(503)
                .body("type", equalTo("urn:unhook:problem:consent-unavailable"))
                .extract()
                .path("channelId");

        // then
        answersAsUsual(addressOf(ada));
        channels.connect(ada).statusCode(200).body("id", equalTo(id)).body("consent.url", notNullValue());
    }

    @Test
    void whoConnectsAtTheOtherProviderHasMoved() {
        // given
        String id = channels.active(ada);

        // when
        channels.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "MICROSOFT"))
                .statusCode(200)
                .body("state", equalTo("DISCONNECTED"))
                .body("connection", equalTo(2))
                .body("consent.url", notNullValue());

        // then
        var moved = Told.Migrated.asked(channels.mailbox(id, ada), 1, Provider.MICROSOFT, Actor.user(ada))
                .event();
        await().untilAsserted(() -> assertThat(channels.toldAbout(id)).last().isEqualTo(moved));
    }
}
