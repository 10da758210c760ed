package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** It sends the order and is not heard of again until its leases have ended and somebody else has done its work. */
@Tag("service")
@QuarkusTest
class AWorkerDiesInTheCallTest {

    @Test
    void andTheNextOneProvesThatTheCallHadLanded() {
        // given
        var consent = Consents.google("dead-worker@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "dead-worker@gmail.example");
        Api.connected(inbox, consent);
        String held = Consents.tell(
                        "POST",
                        "/control/faults",
                        "{'endpoint': 'POST /google/revoke', 'subject': '%s', 'kind': 'hold', 'when': 'after-effect', 'times': 1}"
                                .formatted(consent.subject()))
                .path("id");
        Api.remove(inbox, 1);
        await().atMost(Api.SOON).until(() -> !Consents.isAlive("google", consent));

        // when
        Database.run(
                "update grant_token set lease_until = lease_until - interval '1 hour' where lease_until is not null");
        Database.run("update revocation set due_at = now() where due_at is not null");

        // then
        var settled = Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(settled.evidence()).extracting(Evidence::kind).contains("refresh-before-call", "token-unknown");

        // and what the first one hears at last changes nothing
        Consents.tell("DELETE", "/control/faults/" + held, "");
        assertThat(Consents.effectiveRevocations("google", consent)).isEqualTo(1);
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.CONFIRMED);
    }
}
