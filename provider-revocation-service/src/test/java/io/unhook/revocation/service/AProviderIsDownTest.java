package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.revocation.application.RevocationWork;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class AProviderIsDownTest {
    @Inject
    RevocationWork work;

    @Test
    void theOtherGoesOnNobodyIsToldAnythingWrongAndAllIsConfirmedInTheEnd() {
        // given
        String tenant = Consents.tenant("meanwhile.example", "opted-in");
        List<Mailbox> gmails = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String address = "down-" + i + "@gmail.example";
            gmails.add(Api.inbox(Provider.GOOGLE, address));
            Api.connected(gmails.getLast(), Consents.google(address));
        }
        String outage = Consents.tell(
                        "POST", "/control/faults", "{'endpoint': 'POST /google/*', 'kind': 'status', 'status': 503}")
                .path("id");

        // when
        gmails.forEach(inbox -> Api.remove(inbox, 1));
        await().atMost(Api.SOON).until(() -> !work.breakers().get("GOOGLE").equals("CLOSED"));

        // then
        var office = Api.inbox(Provider.MICROSOFT, "ada@meanwhile.example");
        Api.connected(office, Consents.microsoft("ada@meanwhile.example", tenant));
        Api.remove(office, 1);
        Api.awaitSettled(office, Outcome.CONFIRMED);
        assertThat(work.breakers()).containsEntry("MICROSOFT", "CLOSED");
        assertThat(Database.count("select count(*) from disconnection where address like 'down-%' and state <> 'OPEN'"))
                .isZero();

        // and when Google is back
        Consents.tell("DELETE", "/control/faults/" + outage, "");
        await().atMost(Api.SOON)
                .untilAsserted(() -> assertThat(Database.count("""
                                select count(*) from disconnection
                                where address like 'down-%@gmail.example' and outcome = 'CONFIRMED'""")).isEqualTo(gmails.size()));
        Api.awaitSettled(gmails.getLast(), Outcome.CONFIRMED);
    }
}
