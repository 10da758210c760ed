package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class DisconnectingOffice365Test {

    @Test
    void isConfirmedInATenantThatOptedInAndSaysUntilWhenAnAccessTokenWorks() {
        String tenant = Consents.tenant("opted-in.example", "opted-in");
        var consent = Consents.microsoft("ada@opted-in.example", tenant);
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@opted-in.example");
        String use = Api.connected(inbox, consent);
        String expires = Api.credential(use).statusCode(200).extract().path("expiresAt");

        Api.remove(inbox, 1);

        var settled = Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(settled.accessEndsBy()).isEqualTo(Instant.parse(expires));
        assertThat(settled.evidence())
                .extracting(Evidence::kind)
                .containsExactly("refresh-before-call", "grant-objects-gone", "refresh-refused");
        assertThat(Consents.isAlive("microsoft", consent)).isFalse();
    }

    @Test
    void isTheAdministratorsMatterWhereATenantWideConsentRemains() {
        String tenant = Consents.tenant("tenant-wide.example", "opted-in");
        var consent = Consents.microsoft("ada@tenant-wide.example", tenant);
        Consents.tell(
                "PUT",
                "/control/tenants/" + tenant + "/tenant-wide-grants",
                "{'client': 'microsoft-client', 'scopes': ['Mail.ReadWrite']}");
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@tenant-wide.example");
        Api.connected(inbox, consent);

        Api.remove(inbox, 1);
        var remains = Api.awaitSettled(inbox, Outcome.ADMIN_GRANT_REMAINS);
        assertThat(remains.nextStep()).isEqualTo("microsoft.admin-consent");

        Consents.tell("DELETE", "/control/tenants/" + tenant + "/tenant-wide-grants?client=microsoft-client", "");
        assertThat(Api.awaitSettled(inbox, Outcome.CONFIRMED).replaces()).isNotNull();
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.ADMIN_GRANT_REMAINS, Outcome.CONFIRMED);
    }

    @Test
    void waitsForThePersonInATenantThatDidNotOptInAndNoticesWhenTheyDidIt() {
        String tenant = Consents.tenant("not-opted-in.example", "not-opted-in");
        var consent = Consents.microsoft("ada@not-opted-in.example", tenant);
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@not-opted-in.example");
        Api.connected(inbox, consent);

        Api.remove(inbox, 1);
        var needed = Api.awaitActionNeeded(inbox);
        assertThat(needed.by()).isEqualTo(ActionBy.OWNER);
        assertThat(needed.steps()).isEqualTo("microsoft.my-apps");

        Consents.endByHand("microsoft", "ada@not-opted-in.example");
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
    }

    @Test
    void waitsForThePersonWhereGraphForbidsIt() {
        String tenant = Consents.tenant("forbidden.example", "forbidden");
        Mailbox inbox = Api.inbox(Provider.MICROSOFT, "ada@forbidden.example");
        Api.connected(inbox, Consents.microsoft("ada@forbidden.example", tenant));
        Api.remove(inbox, 1);
        assertThat(Api.awaitActionNeeded(inbox).steps()).isEqualTo("microsoft.my-apps");
    }

    @Test
    void waitsForThePersonAtOutlookComAndStaysOpen() {
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@outlook.com");
        Api.connected(inbox, Consents.given("{'provider': 'microsoft', 'address': 'ada@outlook.com'}"));

        Api.remove(inbox, 1);

        var needed = Api.awaitActionNeeded(inbox);
        assertThat(needed.steps()).isEqualTo("microsoft.personal");
        assertThat(needed.url()).isEqualTo("https://account.live.com/consent/Manage");
        Api.as(SignIn.operator())
                .get("/disconnections/" + needed.disconnectionId())
                .then()
                .statusCode(200)
                .body("state", org.hamcrest.Matchers.equalTo("ACTION_NEEDED"));
    }
}
