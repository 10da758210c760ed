package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.Event;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.RefusalCause;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("service")
@QuarkusTest
class ReturningFromTheConsentPageTest {
    private static final String MAIL = "https://www.googleapis.com/auth/gmail.modify";
    private static final String CALENDAR = "https://www.googleapis.com/auth/calendar.events";

    @Test
    void withGooglesYesConnectsTheMailboxAndItIsRevokedLikeAnyOther() {
        var inbox = Api.inbox(Provider.GOOGLE, "yes@gmail.example");
        String location = Browser.allow(Browser.page(inbox, 1), "yes@gmail.example");

        Browser.back(location)
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("You gave access to yes@gmail.example."))
                .body(containsString("href=\"" + Browser.BACK + "\""));

        var granted = (AccessGranted) Api.awaitTold(inbox, AccessGranted.class::isInstance);
        assertThat(granted.connection()).isEqualTo(1);
        assertThat(granted.scopes()).contains(MAIL, CALENDAR);
        Api.credential(granted.useId()).statusCode(200);
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        oneAnswer(inbox);
    }

    @Test
    void worksWithMicrosoftToo() {
        String tenant = Consents.tenant("yes.example", "opted-in");
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@yes.example");

        Browser.back(Browser.allow(Browser.page(inbox, 1), "ada@yes.example")).statusCode(200);

        var granted = (AccessGranted) Api.awaitTold(inbox, AccessGranted.class::isInstance);
        Api.credential(granted.useId()).statusCode(200);
        assertThat(Database.texts(
                        "select realm from provider_grant where subject is not null and address = 'ada@yes.example'"))
                .allMatch(realm -> realm.startsWith(tenant));
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
    }

    @Test
    void worksWithAnyConfiguredIssuerEachAtItsOwnRedirectUri() {
        var inbox = Api.inboxAt(Consents.issuer("fastmail"), "ada@yes-fast.example");
        String page = Browser.page(inbox, 1);
        assertThat(Browser.query(page).get("redirect_uri")).isEqualTo("http://localhost:8081/oauth/callback/fastmail");

        Browser.back(Browser.allow(page, "ada@yes-fast.example")).statusCode(200);

        var granted = (AccessGranted) Api.awaitTold(inbox, AccessGranted.class::isInstance);
        Api.credential(granted.useId()).statusCode(200);
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
    }

    @Test
    void speaksThePersonsLanguage() {
        var inbox = Api.inbox(Provider.GOOGLE, "svenska@gmail.example");
        Map<String, Object> body = Browser.asking(Api.use(inbox, 1));
        body.put("locale", "sv-SE");
        String page = Browser.ask(body).statusCode(201).extract().path("url");

        Browser.back(Browser.deny(page, "svenska@gmail.example"))
                .statusCode(200)
                .body(containsString("<html lang=\"sv\">"))
                .body(containsString("Du valde att inte ge åtkomst"));
    }

    @Test
    void withNoIsDenied() {
        var google = Api.inbox(Provider.GOOGLE, "no@gmail.example");
        Browser.back(Browser.deny(Browser.page(google, 1), "no@gmail.example"))
                .statusCode(200)
                .body(containsString("You chose not to give access"));
        refused(google, RefusalCause.DENIED);

        Consents.tenant("no.example", "opted-in");
        var microsoft = Api.inbox(Provider.MICROSOFT, "ada@no.example");
        Browser.back(Browser.deny(Browser.page(microsoft, 1), "ada@no.example")).statusCode(200);
        refused(microsoft, RefusalCause.DENIED);
        oneAnswer(google);
    }

    @Test
    void withAnotherPersonsMailboxStoresAndRevokesNothingAndTellsOnlyThatBrowser() {
        var inbox = Api.inbox(Provider.GOOGLE, "mine@gmail.example");
        var theirs = Consents.google("other-persons@gmail.example");

        Browser.back(Browser.allow(Browser.page(inbox, 1), "other-persons@gmail.example"))
                .statusCode(200)
                .body(containsString("other-persons@gmail.example"))
                .body(containsString("mine@gmail.example"))
                .body(containsString("https://myaccount.google.com/permissions"));

        refused(inbox, RefusalCause.OTHER_MAILBOX);
        assertThat(Topics.toldAbout(inbox.id()).toString()).doesNotContain("other-persons@");
        assertThat(Database.count("select count(*) from provider_grant where subject = '" + theirs.subject() + "'"))
                .isZero();
        assertThat(Database.texts("select consent::text from consent where mailbox_id = '" + inbox.id() + "'")
                        .toString())
                .doesNotContain("other-persons@");
        assertThat(Consents.isUsable("google", theirs)).isTrue();
        assertThat(Consents.effectiveRevocations("google", theirs)).isZero();
    }

    @Test
    void withARequiredBoxUntickedIsRefusedAndNamed() {
        var inbox = Api.inbox(Provider.GOOGLE, "unticked@gmail.example");
        String location = Browser.allowOnly(Browser.page(inbox, 1), "unticked@gmail.example", List.of(CALENDAR));

        Browser.back(location).statusCode(200).body(containsString(MAIL)).body(containsString("read, sort and send"));

        assertThat(refused(inbox, RefusalCause.MISSING_SCOPES).missingScopes()).containsExactly(MAIL);
        assertThat(uses(inbox)).isZero();
    }

    @Test
    void withAnOptionalBoxUntickedConnectsAllTheSame() {
        var inbox = Api.inbox(Provider.GOOGLE, "optional@gmail.example");

        Browser.back(Browser.allowOnly(Browser.page(inbox, 1), "optional@gmail.example", List.of(MAIL)))
                .statusCode(200);

        var granted = (AccessGranted) Api.awaitTold(inbox, AccessGranted.class::isInstance);
        assertThat(granted.scopes()).contains(MAIL).doesNotContain(CALENDAR);
    }

    @Test
    void aSecondTimeChangesNothing() {
        var inbox = Api.inbox(Provider.GOOGLE, "twice@gmail.example");
        String location = Browser.allow(Browser.page(inbox, 1), "twice@gmail.example");
        Browser.back(location).statusCode(200);

        Browser.back(location).statusCode(400).body(containsString("dealt with already"));

        Api.awaitTold(inbox, AccessGranted.class::isInstance);
        oneAnswer(inbox);
        assertThat(uses(inbox)).isEqualTo(1);
    }

    @Test
    void withoutOrWithAForeignStateIsNotListenedTo() {
        var inbox = Api.inbox(Provider.GOOGLE, "stateless@gmail.example");
        String location = Browser.allow(Browser.page(inbox, 1), "stateless@gmail.example");

        Browser.back(Browser.with(location, "state", null)).statusCode(400).body(not(containsString("href")));
        Browser.back(Browser.with(location, "state", "A".repeat(43))).statusCode(400);
        Browser.back(Browser.with(location, "state", "%27%3B+drop+table")).statusCode(400);
        Browser.back(location.replace("/callback/google", "/callback/microsoft"))
                .statusCode(400);
        Browser.back(location.replace("/callback/google", "/callback/nobody")).statusCode(400);

        assertThat(state(inbox)).isEqualTo("WAITING");
        Browser.back(location).statusCode(200);
        Api.awaitTold(inbox, AccessGranted.class::isInstance);
    }

    @Test
    void fromAnotherIssuerIsNotListenedTo() {
        var inbox = Api.inbox(Provider.GOOGLE, "mixed-up@gmail.example");
        String location = Browser.allow(Browser.page(inbox, 1), "mixed-up@gmail.example");

        Browser.back(Browser.with(location, "iss", "https%3A%2F%2Fevil.example"))
                .statusCode(400)
                .body(containsString("does not come from the provider"));
        Browser.back(Browser.with(location, "iss", null)).statusCode(400);

        assertThat(state(inbox)).isEqualTo("WAITING");
        Browser.back(location).statusCode(200);
        Api.awaitTold(inbox, AccessGranted.class::isInstance);
        oneAnswer(inbox);
    }

    @Test
    void fromAnIssuerThatAlwaysNamesItselfMustNameIt() {
        var inbox = Api.inboxAt(Consents.issuer("fastmail"), "ada@nameless.example");
        String location = Browser.allow(Browser.page(inbox, 1), "ada@nameless.example");

        Browser.back(Browser.with(location, "iss", null)).statusCode(400);
        Browser.back(Browser.with(location, "iss", "https%3A%2F%2Fevil.example"))
                .statusCode(400);

        Browser.back(location).statusCode(200);
    }

    @Test
    void withNeitherCodeNorErrorDoesNothing() {
        var inbox = Api.inbox(Provider.GOOGLE, "incomplete@gmail.example");
        String location = Browser.allow(Browser.page(inbox, 1), "incomplete@gmail.example");

        Browser.back(Browser.with(location, "code", null)).statusCode(400);

        assertThat(state(inbox)).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "temporarily_unavailable", "%3Cscript%3Ealert(1)%3C%2Fscript%3E"})
    void withAnyOtherErrorIsAskedToTryAgainAndItIsNotRepeated(String error) {
        var inbox = Api.inbox(Provider.GOOGLE, UUID.randomUUID() + "@gmail.example");
        String location = Browser.deny(Browser.page(inbox, 1), inbox.address());

        Browser.back(Browser.with(location, "error", error)).statusCode(503).body(not(containsString("script")));

        refused(inbox, RefusalCause.LAPSED);
        oneAnswer(inbox);
    }

    @Test
    void withACodeThatWasUsedIsAskedToBeginAgain() {
        var inbox = Api.inbox(Provider.GOOGLE, "used-code@gmail.example");
        String first = Browser.allow(Browser.page(inbox, 1), "used-code@gmail.example");
        Browser.back(first).statusCode(200);
        var other = Api.inbox(Provider.GOOGLE, "used-code@gmail.example");
        String page = Browser.ask(Browser.asking(useOf(other, "bob")))
                .statusCode(201)
                .extract()
                .path("url");
        String second = Browser.allow(page, "used-code@gmail.example");
        String code = first.replaceAll(".*[?&]code=([^&]*).*", "$1");

        Browser.back(Browser.with(second, "code", code)).statusCode(503).body(containsString("connect again"));

        refused(other, RefusalCause.LAPSED);
        assertThat(uses(other)).isZero();
    }

    @Test
    void whileTheProviderIsBrokenLeavesNothingHalfStored() {
        for (String kind : List.of("'status', 'status': 500", "'reset'", "'lost-answer'", "'slow', 'delay': 'PT8S'")) {
            String address = UUID.randomUUID() + "@gmail.example";
            var inbox = Api.inbox(Provider.GOOGLE, address);
            String location = Browser.allow(Browser.page(inbox, 1), address);
            Consents.fault("{'endpoint': 'POST /google/token', 'kind': %s, 'times': 1}".formatted(kind));

            Browser.back(location).statusCode(503).body(containsString("did not give a usable answer"));

            refused(inbox, RefusalCause.LAPSED);
            oneAnswer(inbox);
            assertThat(uses(inbox)).isZero();
        }
    }

    @Test
    void withATokenThatDoesNotLastIsRefused() {
        Consents.tell("PATCH", "/control/settings", "{'google': {'refreshTokenWithCode': false}}");
        try {
            var inbox = Api.inbox(Provider.GOOGLE, "short@gmail.example");

            Browser.back(Browser.allow(Browser.page(inbox, 1), "short@gmail.example"))
                    .statusCode(200)
                    .body(containsString("none that lasts"));

            assertThat(refused(inbox, RefusalCause.MISSING_SCOPES).missingScopes())
                    .containsExactly("offline_access");
            assertThat(uses(inbox)).isZero();
        } finally {
            Consents.tell("PATCH", "/control/settings", "{'google': {'refreshTokenWithCode': true}}");
        }
    }

    @Test
    void tooLateIsLapsed() {
        var inbox = Api.inbox(Provider.GOOGLE, "late@gmail.example");
        String location = Browser.allow(Browser.page(inbox, 1), "late@gmail.example");
        // The worker would come for it too; whoever is first ends it, once.
        Database.run("update consent set lapses_at = now() - interval '1 second', due_at = now() + interval '1 hour'"
                + " where mailbox_id = '" + inbox.id() + "'");

        Browser.back(location).statusCode(200).body(containsString("used too late"));

        refused(inbox, RefusalCause.LAPSED);
        oneAnswer(inbox);
    }

    @Test
    void notAtAllIsLapsedToo() {
        var inbox = Api.inbox(Provider.GOOGLE, "gone@gmail.example");
        String page = Browser.page(inbox, 1);
        Database.run("update consent set lapses_at = now(), due_at = now() where mailbox_id = '" + inbox.id() + "'");

        refused(inbox, RefusalCause.LAPSED);

        Browser.back(Browser.allow(page, "gone@gmail.example")).statusCode(400);
        oneAnswer(inbox);
    }

    @Test
    void toAMailboxThatWasRemovedMeanwhileStoresNothing() {
        var inbox = Api.inbox(Provider.GOOGLE, "removed@gmail.example");
        String location = Browser.allow(Browser.page(inbox, 1), "removed@gmail.example");
        Api.remove(inbox, 1);
        refused(inbox, RefusalCause.MAILBOX_REMOVED);

        Browser.back(location).statusCode(400);

        assertThat(uses(inbox)).isZero();
        assertThat(answers(inbox)).hasSize(1);
    }

    private static AccessRefused refused(Mailbox inbox, RefusalCause cause) {
        return (AccessRefused)
                Api.awaitTold(inbox, event -> event instanceof AccessRefused refused && refused.cause() == cause);
    }

    private static void oneAnswer(Mailbox inbox) {
        await().atMost(Api.SOON).until(() -> Database.count("select count(*) from outbox") == 0);
        assertThat(answers(inbox)).hasSize(1);
    }

    private static List<Event> answers(Mailbox inbox) {
        return Topics.toldAbout(inbox.id()).stream()
                .filter(event -> event instanceof AccessGranted || event instanceof AccessRefused)
                .toList();
    }

    private static Map<String, Object> useOf(Mailbox inbox, String user) {
        return Api.use(
                new Mailbox(inbox.kind(), inbox.id(), inbox.accountId(), user, inbox.address(), inbox.provider(), null),
                1);
    }

    private static String state(Mailbox inbox) {
        return Database.texts("select state from consent where mailbox_id = '" + inbox.id() + "'")
                .getFirst();
    }

    private static long uses(Mailbox inbox) {
        return Database.count("select count(*) from grant_use where mailbox_id = '" + inbox.id() + "'");
    }
}
