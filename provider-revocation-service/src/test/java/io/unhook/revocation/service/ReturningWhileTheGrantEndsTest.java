package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class ReturningWhileTheGrantEndsTest {

    @Test
    void mustWaitWhileACallMayStillLandAndThenOpensTheNextEpoch() {
        var consent = Consents.google("return@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "return@gmail.example");
        Api.connected(inbox, consent);
        String hold = Consents.tell(
                        "POST",
                        "/control/faults",
                        "{'endpoint': 'POST /google/revoke', 'subject': '%s', 'kind': 'hold'}"
                                .formatted(consent.subject()))
                .path("id");
        Api.remove(inbox, 1);
        await().atMost(Api.SOON).until(() -> inFlight(inbox.id()));

        Api.register(inbox, 2, consent.refreshToken())
                .statusCode(409)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:unhook:problem:revocation-in-progress"));

        Consents.tell("DELETE", "/control/faults/" + hold, "");
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        var again = Consents.google("return@gmail.example");
        Api.register(inbox, 2, again.refreshToken()).statusCode(201).body("epoch", equalTo(2));
        assertThat(Consents.isAlive("google", again)).isTrue();
    }

    @Test
    void withdrawsWhatWaitsForAPerson() {
        String tenant = Consents.tenant("returning.example", "not-opted-in");
        var consent = Consents.microsoft("ada@returning.example", tenant);
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@returning.example");
        Api.connected(inbox, consent);
        Api.remove(inbox, 1);
        Api.awaitActionNeeded(inbox);

        String use = Api.register(inbox, 2, consent.refreshToken())
                .statusCode(201)
                .body("epoch", equalTo(1))
                .extract()
                .path("useId");

        Api.awaitSettled(inbox, Outcome.KEPT_SHARED);
        Api.credential(use).statusCode(200);
    }

    private static boolean inFlight(String mailboxId) {
        return Database.count("""
                        select count(*) from revocation work
                        join disconnection on disconnection.grant_id = work.grant_id
                        where disconnection.mailbox_id = '%s' and work.document::text like '%%IN_FLIGHT%%'
                        """.formatted(mailboxId)) == 1;
    }
}
