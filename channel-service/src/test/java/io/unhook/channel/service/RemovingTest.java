package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.Reason;
import io.unhook.stack.testing.SignIn;
import java.util.Collections;
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
    void anActiveChannelGoesInOneStepAndIsToldOnceHoweverOftenItIsAskedFor() throws Exception {
        // given
        String id = channels.active(ada);
        Callable<Integer> remove = () -> channels.remove(ada, id).extract().statusCode();

        // when
        try (var people = Executors.newFixedThreadPool(8)) {
            var answers = people.invokeAll(Collections.nCopies(16, remove));
            assertThat(answers.stream().map(Future::resultNow)).containsOnly(204);
        }

        // then
        channels.get(ada, id).body("state", equalTo("REMOVED")).body("providerAccess", equalTo("ENDING"));
        var mailbox = channels.mailbox(id, ada);
        await().untilAsserted(() -> assertThat(channels.toldAbout(id))
                .containsExactly(
                        new ChannelConnected(mailbox, 1, Actor.user(ada)),
                        new ChannelRemoved(mailbox, 1, Actor.user(ada), Reason.REQUESTED)));
    }

    @Test
    void aChannelThatAwaitsConsentMayGoToo() {
        // given
        String id = channels.awaitingConsent(ada);

        // when
        channels.remove(ada, id).statusCode(204);

        // then
        channels.get(ada, id).body("state", equalTo("REMOVED")).body("providerAccess", equalTo("NONE"));
    }

    @Test
    void theAddressIsFreeAgainForAChannelOfItsOwn() {
        // given
        String id = channels.active(ada);
        channels.remove(ada, id).statusCode(204);

        // when, then
        channels.connect(ada).statusCode(201).body("id", not(equalTo(id))).body("connection", equalTo(1));
    }

    @Test
    void thereIsNoSwitch() {
        // given
        String id = channels.active(ada);

        // when, then
        as(SignIn.member(ada))
                .put("/channels/" + id + "/deactivation")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
