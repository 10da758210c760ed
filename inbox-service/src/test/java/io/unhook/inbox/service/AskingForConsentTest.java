package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.stack.testing.RevocationStandIn.RETURN_URL;
import static io.unhook.stack.testing.RevocationStandIn.answers;
import static io.unhook.stack.testing.RevocationStandIn.answersAsUsual;
import static io.unhook.stack.testing.RevocationStandIn.asked;
import static io.unhook.stack.testing.Wire.keeperSays;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.RefusalCause;
import io.unhook.stack.testing.RevocationStandIn;
import io.unhook.stack.testing.RevocationStandIn.Asked;
import io.unhook.stack.testing.SignIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /inboxes answers with the page on which access is given, and loses nothing where it cannot. */
@QuarkusTest
@Tag("service")
class AskingForConsentTest {
    private static final String FAR_TOO_LONG = "far too long";

    private final String ada = somebody();

    @Test
    void theAnswerSaysWhereToGoAndWhatWillBeAskedThere() {
        inboxes.connect(ada)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("state", equalTo("AWAITING_CONSENT"))
                .body("consent.url", containsString("https://accounts.google.example/"))
                .body("consent.expiresAt", equalTo("2026-11-24T10:00:00Z"))
                .body("consent.scopes", hasSize(2))
                .body("consent.scopes[1].purpose", equalTo("To read, sort and send the mailbox's mail"))
                .body("consent.scopes[1].features", contains("mail"));
    }

    @Test
    void asksAsAServiceForTheConnectionOfTodayAndTheTraceGoesOn() {
        // when
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String id = as(SignIn.member(ada))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Map.of("address", addressOf(ada), "provider", "GOOGLE"))
                .post("/inboxes")
                .path("id");

        // then
        Asked consent = only(asked(addressOf(ada)));
        assertThat(consent.headers().get("authorization")).isEqualTo("Bearer token-of-a-service");
        assertThat(consent.headers().get("traceparent")).contains(trace);
        assertThat(consent.body().at("/use/mailbox/id").asText()).isEqualTo(id);
        assertThat(consent.body().at("/use/mailbox/userId").asText()).isEqualTo(ada);
        assertThat(consent.body().at("/use/connection").asInt()).isEqualTo(1);
        assertThat(consent.body().path("returnUrl").asText()).isEqualTo(RETURN_URL);
        assertThat(consent.body().has("locale")).isFalse();
    }

    @Test
    void passesOnWhereToLeadBackToAndInWhatLanguageToAsk() {
        // when
        connect("returnUrl", "https://crm.example/back", "locale", "sv-SE").statusCode(201);

        // then
        Asked consent = only(asked(addressOf(ada)));
        assertThat(consent.body().path("returnUrl").asText()).isEqualTo("https://crm.example/back");
        assertThat(consent.body().path("locale").asText()).isEqualTo("sv-SE");
    }

    @Test
    void noPageIsNamedWhereTheSamePersonsConsentCoversIt() {
        // given
        answers(addressOf(ada), 200, "{\"useId\":\"use-of-the-grant\"}");

        // when, then
        String id = inboxes.connect(ada)
                .statusCode(201)
                .body("consent", nullValue())
                .extract()
                .path("id");
        inboxes.grant(id, ada, 1);
    }

    @ParameterizedTest
    @CsvSource({"IMAP, consent, true", "GOOGLE, consent, false"})
    void nobodyIsAskedWhereTheProductBringsTheCredential(String provider, String field, boolean value) {
        inboxes.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", provider, field, value))
                .statusCode(201)
                .body("consent", nullValue());
        assertThat(asked(addressOf(ada))).isEmpty();
    }

    @Test
    void anActiveInboxAsksNobody() {
        // given
        String id = inboxes.active(ada);

        // when, then
        inboxes.connect(ada).statusCode(200).body("id", equalTo(id)).body("consent", nullValue());
        assertThat(asked(addressOf(ada))).hasSize(1);
    }

    @Test
    void aReturnUrlThatIsNotAllowedIsRefusedInTheKeepersWordsAndTheNextTryFindsTheInbox() {
        // given
        answers(addressOf(ada), 422, problem("invalid-field", "fields\":[{\"field\":\"returnUrl\"}],\"x"));

        // when
        String id = connect("returnUrl", "https://evil.example/")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unhook:problem:invalid-field"))
                .body("fields.field", contains("returnUrl"))
                .body("inboxId", notNullValue())
                .extract()
                .path("inboxId");

        // then
        answersAsUsual(addressOf(ada));
        worksNow(id, 1);
    }

    @Test
    void anOlderGrantThatIsBeingEndedIsToldWithWhenToAskAgain() {
        // given
        answers(addressOf(ada), 409, problem("revocation-in-progress", "x"), "17");

        // when
        String id = inboxes.connect(ada)
                .statusCode(409)
                .header("Retry-After", "17")
                .body("type", equalTo("urn:unhook:problem:revocation-in-progress"))
                .extract()
                .path("inboxId");

        // then
        answersAsUsual(addressOf(ada));
        worksNow(id, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 503, 401, 404, 429})
    void whereNoPageCanBeHadTheInboxWaitsAndTheSameCallWorksLater(int status) {
        // given
        if (status == 0) answers(addressOf(ada), RevocationStandIn.CUT);
        else answers(addressOf(ada), status, problem("whatever", "x"), "21");

        // when
        String id = inboxes.connect(ada)
                .statusCode(503)
                .header("Retry-After", status == 0 ? "5" : "21")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unhook:problem:consent-unavailable"))
                .extract()
                .path("inboxId");
        inboxes.get(ada, id).body("state", equalTo("AWAITING_CONSENT")).body("connection", equalTo(1));

        // then
        answersAsUsual(addressOf(ada));
        worksNow(id, 1);
    }

    @Test
    void anIssuerThatNobodyKnowsIsRefusedAndTheRightOneIsTakenByTheSameInbox() {
        // given
        answers(addressOf(ada), 422, problem("invalid-field", "fields\":[{\"field\":\"issuer\"}],\"x"));
        String id = inboxes.post(SignIn.member(ada), atIssuer("https://nowhere.example"))
                .statusCode(422)
                .body("fields.field", contains("issuer"))
                .extract()
                .path("inboxId");

        // when, then
        answersAsUsual(addressOf(ada));
        inboxes.post(SignIn.member(ada), atIssuer("https://known.example"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("connection", equalTo(2))
                .body("consent.url", notNullValue());
    }

    private Map<String, String> atIssuer(String issuer) {
        return Map.of("address", addressOf(ada), "provider", "OAUTH", "issuer", issuer);
    }

    /** POST /inboxes asked for a consent, and the product handed the token over by POST /grants all the same. */
    @Test
    void aPageThatNobodyOpenedEndsNothingThatCameAboutOtherwise() {
        // given
        String id = inboxes.active(ada);

        // when
        keeperSays(new AccessRefused(inboxes.mailbox(id, ada), 1, RefusalCause.LAPSED, List.of()));
        keeperSays(new AccessLost(inboxes.mailbox(id, ada), 1, "invalid_grant"));

        // then
        inboxes.awaitState(ada, id, "DISCONNECTED");
        keeperSays(new AccessRefused(inboxes.mailbox(id, ada), 1, RefusalCause.LAPSED, List.of()));
        inboxes.connect(ada).statusCode(200).body("id", equalTo(id)).body("connection", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"locale, sv; drop", "locale, svenska språket", "consent, perhaps", "returnUrl, " + FAR_TOO_LONG})
    void whatCannotBeMeantIsRefusedBeforeAnythingIsWritten(String field, String value) {
        connect(field, value.replace(FAR_TOO_LONG, "https://crm.example/" + "a".repeat(2000)))
                .body("type", equalTo("urn:unhook:problem:invalid-field"))
                .body("detail", containsString(field));
        as(SignIn.member(ada)).get("/inboxes").then().body("items", hasSize(0));
        assertThat(asked(addressOf(ada))).isEmpty();
    }

    @Test
    void anAddressIsOneInboxInBothSpellingsOfItsDomain() {
        // given
        String id = inboxes.post(SignIn.member(ada), Map.of("address", ada + "@bücher.example", "provider", "GOOGLE"))
                .statusCode(201)
                .body("address", equalTo(ada + "@xn--bcher-kva.example"))
                .extract()
                .path("id");

        // when, then
        inboxes.post(SignIn.member(ada), Map.of("address", ada + "@xn--bcher-kva.example", "provider", "GOOGLE"))
                .statusCode(200)
                .body("id", equalTo(id));
    }

    private void worksNow(String id, int connection) {
        inboxes.connect(ada)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("connection", equalTo(connection))
                .body("consent.url", notNullValue());
    }

    private ValidatableResponse connect(String... fields) {
        Map<String, String> body = new HashMap<>(Map.of("address", addressOf(ada), "provider", "GOOGLE"));
        for (int i = 0; i < fields.length; i += 2) body.put(fields[i], fields[i + 1]);
        return inboxes.post(SignIn.member(ada), body);
    }

    private static String problem(String name, String member) {
        return "{\"type\":\"urn:unhook:problem:%s\",\"title\":\"No\",\"status\":400,\"detail\":\"So it is.\",\"%s\":1}"
                .formatted(name, member);
    }

    private static Asked only(List<Asked> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
