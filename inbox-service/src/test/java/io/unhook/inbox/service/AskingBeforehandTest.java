package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.inbox.service.Api.removed;
import static io.unhook.stack.testing.RevocationStandIn.answers;
import static io.unhook.stack.testing.Wire.keeperSays;
import static io.unhook.stack.testing.mailbox.MailboxApi.accessTo;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.AccessGranted;
import io.unhook.stack.testing.RevocationStandIn;
import io.unhook.stack.testing.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the question before the button says: our own part of it, and the keeper's. */
@QuarkusTest
@Tag("service")
class AskingBeforehandTest {
    private final String ada = somebody();

    @Test
    void aRemovalIsForeseenWithWhatTheKeeperKnowsOfItsUse() {
        // given
        String id = inboxes.awaitingConsent(ada);
        String useId = use(id);

        // when, then
        answers(useId, 200, """
                {"stops":[{"what":"MAILBOX","name":"%s","why":"removal.this-stops"},
                          {"what":"PROVIDER_ACCESS","name":"MICROSOFT","why":"removal.access-ends"}],
                 "goesOn":[],"expectedOutcome":"ADMIN_GRANT_REMAINS",
                 "needsPerson":{"by":"TENANT_ADMIN","url":"https://entra.microsoft.com","steps":"microsoft.admin"}}""".formatted(addressOf(ada)));
        removalPreview(id)
                .statusCode(200)
                .body("stops.why", contains("removal.this-stops", "removal.access-ends"))
                .body("goesOn.what", contains("HISTORY"))
                .body("goesOn[0].why", equalTo("removal.history-stays"))
                .body("expectedOutcome", equalTo("ADMIN_GRANT_REMAINS"))
                .body("needsPerson.by", equalTo("TENANT_ADMIN"))
                .body("needsPerson.url", equalTo("https://entra.microsoft.com"));
    }

    @Test
    void aSharedGrantNamesWhatGoesOn() {
        // given
        String id = inboxes.active(ada);

        // when, then
        removalPreview(id)
                .statusCode(200)
                .body("goesOn.what", contains("FEATURE", "PROVIDER_ACCESS", "HISTORY"))
                .body("goesOn[0].name", equalTo("meetings"))
                .body("expectedOutcome", equalTo("KEPT_SHARED"))
                .body("", hasKey("needsPerson"))
                .body("needsPerson", nullValue());
    }

    @Test
    void whereNoGrantIsKnownOnlyOurOwnPartIsSaid() {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when, then
        removalPreview(id)
                .statusCode(200)
                .body("stops", hasSize(0))
                .body("goesOn", hasSize(0))
                .body("expectedOutcome", equalTo("NOT_APPLICABLE"))
                .body("reason", equalTo("no-grant-known"));
    }

    @ParameterizedTest
    @CsvSource({"404, no-grant-known", "409, already-ended"})
    void aUseThatIsOverEndsNothingMore(int status, String reason) {
        // given
        String id = inboxes.awaitingConsent(ada);
        answers(use(id), status, "{}");

        // when, then
        removalPreview(id)
                .statusCode(200)
                .body("stops.what", contains("MAILBOX"))
                .body("expectedOutcome", equalTo("NOT_APPLICABLE"))
                .body("reason", equalTo(reason));
    }

    @Test
    void whatCannotBeLookedUpIsNotGuessed() {
        // given
        String id = inboxes.awaitingConsent(ada);
        answers(use(id), RevocationStandIn.CUT);

        // when, then
        removalPreview(id)
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("urn:unhook:problem:preview-unavailable"))
                .body("inboxId", equalTo(id));
    }

    @Test
    void aDeactivationEndsNothing() {
        // given
        String id = inboxes.active(ada);

        // when, then
        preview(ada, id, "deactivation-preview")
                .statusCode(200)
                .body("stops.why", contains("deactivation.pauses"))
                .body("goesOn.what", contains("HISTORY", "PROVIDER_ACCESS"))
                .body("expectedOutcome", nullValue())
                .body("needsPerson", nullValue());
    }

    @Test
    void whatCannotBePressedIsNotForeseen() {
        // given
        String bob = somebody();
        String gone = removed(bob);

        // when, then
        preview(bob, gone, "removal-preview").statusCode(409);
        preview(bob, gone, "deactivation-preview").statusCode(409);
        preview(ada, inboxes.awaitingConsent(ada), "deactivation-preview")
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:inbox-not-connected"));
    }

    private String use(String id) {
        AccessGranted access = accessTo(inboxes.mailbox(id, ada), 1);
        keeperSays(access);
        inboxes.awaitState(ada, id, "ACTIVE");
        return access.useId();
    }

    private ValidatableResponse removalPreview(String id) {
        return preview(ada, id, "removal-preview");
    }

    private static ValidatableResponse preview(String user, String id, String which) {
        return as(SignIn.member(user)).get("/inboxes/" + id + "/" + which).then();
    }
}
