package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class WhenNoGrantIsKnownTest {

    @Test
    void theRemovalSettlesVisiblyAndOnce() {
        var inbox = Api.inbox(Provider.GOOGLE, "unknown@gmail.example");
        Api.remove(inbox, 1);
        var settled = Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE);
        assertThat(settled.evidence()).extracting(Evidence::kind).containsExactly("no-grant-known");

        Api.remove(inbox, 1);
        Api.remove(inbox, 2);
        Api.awaitTold(
                inbox, event -> event instanceof io.unhook.contracts.DisconnectionSettled two && two.connection() == 2);
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE);
    }

    @Test
    void aUseThatIsRegisteredLateEndsAtOnceForReal() {
        var consent = Consents.google("late@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "late@gmail.example");
        Api.remove(inbox, 2);
        Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE);

        String use = Api.connected(inbox, consent);

        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        Api.credential(use).statusCode(409);
        assertThat(Consents.isAlive("google", consent)).isFalse();
        assertThat(Topics.toldAbout(inbox.id())).noneMatch(AccessGranted.class::isInstance);
    }

    @Test
    void anEndingWithoutAConnectionEndsWhatBeganBeforeIt() {
        var old = Api.inbox(Provider.GOOGLE, "old@gmail.example");
        Instant removedAt = Instant.now();
        Topics.say(
                Topics.CRM, null, new InboxRemoved(old, null, io.unhook.contracts.Actor.user("ada"), Reason.REQUESTED));
        Api.awaitSettled(old, Outcome.NOT_APPLICABLE);

        // connected before that removal: it ends at once
        var consent = Consents.google("old@gmail.example");
        Api.register(registration(old, 1, removedAt.minusSeconds(60), consent.refreshToken()))
                .statusCode(201);
        Api.awaitSettled(old, Outcome.CONFIRMED);

        // connected after it: it lives
        var again = Consents.google("old@gmail.example");
        Api.register(registration(old, 2, removedAt.plusSeconds(60), again.refreshToken()))
                .statusCode(201);
        Api.awaitTold(old, AccessGranted.class::isInstance);
        assertThat(Consents.isAlive("google", again)).isTrue();
    }

    private static Map<String, Object> registration(
            io.unhook.contracts.Mailbox inbox, int connection, Instant connectedAt, String refreshToken) {
        return Map.of(
                "use", Api.use(inbox, connection),
                "connectedAt", connectedAt.toString(),
                "credential", Map.of("refreshToken", refreshToken));
    }
}
