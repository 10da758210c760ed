package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelAccessLost;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelReconnected;
import io.unhook.contracts.Mailbox;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.Wire;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class ConnectingTest {
    private final String ada = somebody();

    @Test
    void aChannelLivesFromItsConsentThroughALossToItsNextConsent() {
        // given
        String id = channels.active(ada);
        Mailbox mailbox = channels.mailbox(id, ada);

        // when
        Wire.keeperSays(new AccessLost(mailbox, 1, "invalid_grant"));
        channels.awaitState(ada, id, "DISCONNECTED");
        channels.connect(ada).statusCode(200).body("id", equalTo(id)).body("connection", equalTo(2));
        channels.connect(ada).statusCode(200).body("state", equalTo("DISCONNECTED"));
        channels.grant(id, ada, 2);

        // then
        await().untilAsserted(() -> assertThat(channels.toldAbout(id))
                .containsExactly(
                        new ChannelConnected(mailbox, 1, Actor.user(ada)),
                        new ChannelAccessLost(mailbox, 1, "invalid_grant"),
                        new ChannelReconnected(mailbox, 2, Actor.user(ada))));
    }

    @Test
    void isShownWhole() {
        // given
        String id = channels.connect(ada)
                .header("Location", containsString("/channels/"))
                .extract()
                .path("id");

        // when
        Map<String, Object> shown = channels.get(ada, id).extract().jsonPath().getMap("");

        // then
        assertThat(shown)
                .containsOnlyKeys(
                        "id", "accountId", "userId", "address", "provider", "connection", "state", "providerAccess")
                .containsEntry("userId", ada)
                .containsEntry("state", "AWAITING_CONSENT");
    }

    @Test
    void manyWhoAskAtOnceMakeOneChannel() throws Exception {
        // given
        Callable<String> ask = () -> channels.connect(ada).extract().path("id");

        // when
        try (var people = Executors.newFixedThreadPool(8)) {
            var answers = people.invokeAll(Collections.nCopies(16, ask));

            // then
            assertThat(answers.stream().map(Future::resultNow).collect(Collectors.toSet()))
                    .hasSize(1);
        }
    }

    @Test
    void aTeamAddressIsConnectedOnceInAnAccountInWhateverCapitals() {
        // given
        String id = channels.awaitingConsent(ada);
        Map<String, String> wish = Map.of("address", addressOf(ada).toUpperCase(Locale.ROOT), "provider", "GOOGLE");

        // when, then
        channels.post(SignIn.member(ada), wish).statusCode(200).body("id", equalTo(id));
        channels.post(SignIn.admin("root"), wish)
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:address-already-connected"))
                .body("channelId", equalTo(id));
        channels.post(SignIn.person(ada, "globex", "MEMBER"), wish).statusCode(201);
    }

    @Test
    void anAdminConnectsAgainWhatAColleagueConnectedByNamingThem() {
        // given
        String id = channels.awaitingConsent(ada);

        // when, then
        channels.post(SignIn.admin("root"), Map.of("address", addressOf(ada), "provider", "GOOGLE", "userId", ada))
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void anotherProviderMustWaitUntilTheChannelIsRemoved() {
        // given
        String id = channels.active(ada);

        // when, then
        channels.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "IMAP"))
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:disconnect-previous-mailbox-first"))
                .body("detail", containsString("DELETE /channels/" + id));
    }
}
