package io.unhook.revocation.service;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class AskingWhatARemovalWouldDoTest {

    @Test
    void ofTheOnlyUseStopsItAndTheAccessByItself() {
        var inbox = Api.inbox(Provider.GOOGLE, "only@gmail.example");
        String use = Api.connected(inbox, Consents.google("only@gmail.example"));

        preview(use)
                .body("stops.what", contains("MAILBOX", "PROVIDER_ACCESS"))
                .body("stops.name", contains("only@gmail.example", "GOOGLE"))
                .body("stops.why", contains("removal.this-stops", "removal.access-ends"))
                .body("goesOn", empty())
                .body("expectedOutcome", equalTo("CONFIRMED"))
                .body("$", hasKey("needsPerson"))
                .body("needsPerson", nullValue());

        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        Api.as(Api.PRODUCT)
                .get("/uses/" + use + "/removal-preview")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:use-ended"));
    }

    @Test
    void namesWhatElseOfTheAccountGoesOn() {
        var consent = Consents.google("with-meetings@gmail.example");
        String use = Api.connected(Api.inbox(Provider.GOOGLE, "with-meetings@gmail.example"), consent);
        Api.register(Map.of(
                        "use",
                        Map.of("feature", "meetings", "accountId", "acme", "userId", "peter", "provider", "GOOGLE"),
                        "credential",
                        Map.of("refreshToken", consent.refreshToken())))
                .statusCode(201);

        preview(use)
                .body("stops.what", contains("MAILBOX"))
                .body("goesOn.what", contains("FEATURE", "PROVIDER_ACCESS"))
                .body("goesOn.name", contains("meetings", "GOOGLE"))
                .body("expectedOutcome", equalTo("KEPT_SHARED"))
                .body("needsPerson", nullValue());
    }

    @Test
    void tellsNothingOfAnotherAccountButThatTheAccessGoesOn() {
        var consent = Consents.google("two-previews@gmail.example");
        String ours = Api.connected(Api.inbox(Provider.GOOGLE, "two-previews@gmail.example"), consent);
        var theirs = new Mailbox(
                MailboxKind.INBOX,
                UUID.randomUUID().toString(),
                "globex",
                "eve",
                "two-previews@gmail.example",
                Provider.GOOGLE);
        Api.as(SignIn.service("crm", "globex"))
                .body(Map.of("use", Api.use(theirs, 1), "credential", Map.of("refreshToken", consent.refreshToken())))
                .post("/grants")
                .then()
                .statusCode(201);

        preview(ours)
                .body("goesOn.what", contains("PROVIDER_ACCESS"))
                .body("goesOn.why", contains("removal.access-shared"))
                .body("expectedOutcome", equalTo("KEPT_SHARED"))
                .body(not(containsString("globex")))
                .body(not(containsString("eve")));
    }

    @Test
    void atOutlookComTheOwnerMustAct() {
        var inbox = Api.inbox(Provider.MICROSOFT, "asks@outlook.com");
        String use = Api.connected(inbox, Consents.given("{'provider': 'microsoft', 'address': 'asks@outlook.com'}"));

        preview(use)
                .body("stops.what", contains("MAILBOX"))
                .body("goesOn.what", contains("PROVIDER_ACCESS"))
                .body("goesOn.why", contains("removal.until-person-acts"))
                .body("expectedOutcome", equalTo("CONFIRMED"))
                .body("needsPerson.by", equalTo("OWNER"))
                .body("needsPerson.url", equalTo("https://account.live.com/consent/Manage"))
                .body("needsPerson.steps", equalTo("microsoft.personal"));
    }

    @Test
    void inATenantThatRefusedUsBeforeAPersonMustAct() {
        String tenant = Consents.tenant("refuses.example", "not-opted-in");
        var first = Api.inbox(Provider.MICROSOFT, "ada@refuses.example");
        String firstUse = Api.connected(first, Consents.microsoft("ada@refuses.example", tenant));
        preview(firstUse).body("needsPerson", nullValue());
        Api.remove(first, 1);
        Api.awaitActionNeeded(first);

        var second = Api.inbox(Provider.MICROSOFT, "bob@refuses.example");
        preview(Api.connected(second, Consents.microsoft("bob@refuses.example", tenant)))
                .body("expectedOutcome", equalTo("CONFIRMED"))
                .body("needsPerson.by", equalTo("OWNER"))
                .body("needsPerson.steps", equalTo("microsoft.my-apps"));
    }

    @Test
    void whereATenantWideConsentIsKnownTheAdministratorMustAct() {
        String tenant = Consents.tenant("wide.example", "opted-in");
        Consents.tell(
                "PUT",
                "/control/tenants/" + tenant + "/tenant-wide-grants",
                "{'client': 'microsoft-client', 'scopes': ['Mail.ReadWrite']}");
        var first = Api.inbox(Provider.MICROSOFT, "ada@wide.example");
        Api.connected(first, Consents.microsoft("ada@wide.example", tenant));
        Api.remove(first, 1);
        Api.awaitSettled(first, Outcome.ADMIN_GRANT_REMAINS);

        var second = Api.inbox(Provider.MICROSOFT, "bob@wide.example");
        preview(Api.connected(second, Consents.microsoft("bob@wide.example", tenant)))
                .body("goesOn.why", contains("removal.admin-consent-remains"))
                .body("expectedOutcome", equalTo("ADMIN_GRANT_REMAINS"))
                .body("needsPerson.by", equalTo("TENANT_ADMIN"))
                .body("needsPerson.steps", equalTo("microsoft.admin-consent"));
    }

    @Test
    void ofAPasswordIsForItToFinish() {
        var inbox = Api.inbox(Provider.IMAP, "ada@imap-preview.example");
        String use = Api.register(Map.of(
                        "use",
                        Api.use(inbox, 1),
                        "credential",
                        Map.of(
                                "host", "imap.preview.example",
                                "port", 993,
                                "login", "ada@imap-preview.example",
                                "password", "secret")))
                .statusCode(201)
                .extract()
                .path("useId");

        preview(use)
                .body("stops.what", contains("MAILBOX"))
                .body("goesOn.why", contains("removal.password-unchanged"))
                .body("expectedOutcome", equalTo("NOT_APPLICABLE"))
                .body("needsPerson.by", equalTo("IT"));
    }

    @Test
    void ofALostUseIsOverAlready() {
        var inbox = Api.inbox(Provider.GOOGLE, "lost-preview@gmail.example");
        String use = Api.connected(inbox, Consents.google("lost-preview@gmail.example"));
        Consents.endByHand("google", "lost-preview@gmail.example");
        Database.forgetAccessTokens();
        Api.credential(use).statusCode(409);
        Api.awaitTold(inbox, AccessLost.class::isInstance);

        preview(use)
                .body("stops.what", contains("MAILBOX"))
                .body("goesOn", empty())
                .body("expectedOutcome", equalTo("ALREADY_INVALID"))
                .body("needsPerson", nullValue());
    }

    private static ValidatableResponse preview(String use) {
        return Api.as(Api.PRODUCT)
                .get("/uses/" + use + "/removal-preview")
                .then()
                .statusCode(200);
    }
}
