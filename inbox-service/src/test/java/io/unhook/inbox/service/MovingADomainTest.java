package io.unhook.inbox.service;

import static io.unhook.contracts.Provider.GOOGLE;
import static io.unhook.contracts.Provider.MICROSOFT;
import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.stack.testing.Wire.keeperSays;
import static io.unhook.stack.testing.mailbox.MailboxApi.accessTo;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.Reason;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.mailbox.SmallPages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmallPages.class)
@Tag("service")
class MovingADomainTest {
    private final String domain = somebody() + ".example";

    @Test
    void endsWhatBeganThereBeforePageByPageAndEachTellsOnce() {
        // given
        List<Mailbox> all = Stream.generate(() -> connected(GOOGLE)).limit(5).toList();
        Api.deactivate(all.get(1).userId(), all.get(1).id()).statusCode(204);
        Mailbox elsewhere = connected(MICROSOFT);
        Mailbox ofAnotherDomain = inboxes.active("bo", "bo@sub." + domain, GOOGLE);
        ProviderMoveDetected move = move();

        // when
        keeperSays(move);

        // then
        for (Mailbox one : all) {
            inboxes.awaitState(one.userId(), one.id(), "DISCONNECTED");
            inboxes.get(one.userId(), one.id()).body("providerAccess", equalTo("ENDING"));
        }
        keeperSays(move);
        Mailbox late = connected(GOOGLE);
        keeperSays(move);
        Mailbox behindIt = connected(GOOGLE); // what came before it on the topic has been heard
        for (Mailbox one : all)
            await().untilAsserted(() -> assertThat(migrationsOf(one))
                    .containsExactly(new ProviderMigrated(
                            one,
                            1,
                            GOOGLE,
                            MICROSOFT,
                            move.evidence(),
                            Actor.system("inbox-service"),
                            Reason.MIGRATED)));
        for (Mailbox untouched : List.of(elsewhere, ofAnotherDomain, late, behindIt)) {
            assertThat(inboxes.stateOf(untouched.userId(), untouched.id())).isEqualTo("ACTIVE");
            assertThat(migrationsOf(untouched)).isEmpty();
        }
    }

    @Test
    void endsAnAttemptThatStillWaitsThereAndLeavesWhatIsOverAlone() {
        // given
        String ada = somebody();
        String waiting = wanted(ada, GOOGLE);
        Mailbox lost = connected(GOOGLE);
        keeperSays(new AccessLost(lost, 1, "invalid_grant"));
        inboxes.awaitState(lost.userId(), lost.id(), "DISCONNECTED");

        // when
        keeperSays(move());

        // then
        inboxes.awaitState(ada, waiting, "DISCONNECTED");
        assertThat(migrationsOf(lost)).isEmpty();
        assertThat(wanted(ada, MICROSOFT)).isEqualTo(waiting);
        var there = new Mailbox(MailboxKind.INBOX, waiting, "acme", ada, ada + "@" + domain, MICROSOFT);
        inboxes.get(ada, waiting).body("connection", equalTo(2));
        keeperSays(accessTo(there, 2));
        inboxes.awaitState(ada, waiting, "ACTIVE");
    }

    private String wanted(String user, Provider provider) {
        return inboxes.post(SignIn.member(user), Map.of("address", user + "@" + domain, "provider", provider))
                .extract()
                .path("id");
    }

    private Mailbox connected(Provider provider) {
        String user = somebody();
        return inboxes.active(user, user + "@" + domain, provider);
    }

    private ProviderMoveDetected move() {
        return new ProviderMoveDetected(
                "acme", domain, GOOGLE, MICROSOFT, Instant.now(), List.of("seen", "seen again"));
    }

    private static List<ProviderMigrated> migrationsOf(Mailbox one) {
        return inboxes.toldAbout(one.id()).stream()
                .filter(ProviderMigrated.class::isInstance)
                .map(ProviderMigrated.class::cast)
                .toList();
    }
}
