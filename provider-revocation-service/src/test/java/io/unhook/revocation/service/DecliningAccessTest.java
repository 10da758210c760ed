package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class DecliningAccessTest {

    @Test
    void endsThatUseAndItsGrant() {
        var consent = Consents.google("declined@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "declined@gmail.example");
        String use = Api.connected(inbox, consent);

        Topics.inboxServiceSays(new InboxAccessDeclined(inbox, 1, use, DeclineCause.MAILBOX_REMOVED));

        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        Api.credential(use).statusCode(409);
        assertThat(Consents.isAlive("google", consent)).isFalse();
    }

    @Test
    void leavesTheOtherUsesOfTheGrantAlone() {
        var consent = Consents.google("declined-one@gmail.example");
        var declined = Api.inbox(Provider.GOOGLE, "declined-one@gmail.example");
        var taken = Api.inbox(Provider.GOOGLE, "declined-one@gmail.example");
        String use = Api.connected(declined, consent);
        String other = Api.connected(taken, consent);

        Topics.inboxServiceSays(new InboxAccessDeclined(declined, 1, use, DeclineCause.OTHER_ADDRESS));

        Api.awaitSettled(declined, Outcome.KEPT_SHARED);
        Api.credential(other).statusCode(200);
    }
}
