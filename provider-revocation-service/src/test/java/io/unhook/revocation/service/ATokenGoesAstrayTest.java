package io.unhook.revocation.service;

import static io.unhook.revocation.service.Fault.losesItsAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.service.Consents.Given;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two consents of one person at an issuer whose tokens rotate. The answer to a refresh of the first one's token is lost, so the
 * issuer refuses what we hold of it, and what it gave instead lives where nobody sees it.
 */
@Tag("service")
@QuarkusTest
class ATokenGoesAstrayTest {
    private static final String TOKEN = "POST /generic/fastmail/token";

    private final String address = UUID.randomUUID() + "@fast.example";
    private Given astray;
    private Mailbox first;
    private Mailbox second;

    @BeforeEach
    void aTokenGoesAstray() {
        astray = Consents.generic(address);
        first = Api.inboxAt(Consents.issuer("fastmail"), address);
        second = Api.inboxAt(Consents.issuer("fastmail"), address);
        String use = Api.connected(first, astray);
        Api.connected(second, Consents.generic(address));
        Consents.fault(
                losesItsAnswer().at(TOKEN).with("subject", astray.subject()).order());
        Database.forgetAccessTokens();
        Api.credential(use).statusCode(503);
        Api.credential(use).statusCode(200);
    }

    /** The other one's call was accepted and its token is refused since; of the first one nobody knows anything. */
    @Test
    void andTheEndOfTheOtherIsNoProofOfItsEnd() {
        Api.remove(first, 1);
        Api.awaitSettled(first, Outcome.KEPT_SHARED);
        Api.remove(second, 1);

        Api.awaitActionNeeded(second);
        assertThat(Consents.isAlive("generic", astray)).isTrue();
        assertThat(Api.outcomesOf(second)).isEmpty();
        assertThat(Api.outcomesOf(first)).containsExactly(Outcome.KEPT_SHARED);
    }
}
