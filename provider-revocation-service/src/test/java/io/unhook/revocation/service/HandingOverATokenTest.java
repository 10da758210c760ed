package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class HandingOverATokenTest {

    @Test
    void theSameAgainGetsTheSameAnswer() {
        var inbox = Api.inbox(Provider.GOOGLE, "again@gmail.example");
        var consent = Consents.google("again@gmail.example");
        String use = Api.connected(inbox, consent);

        Api.register(inbox, 1, consent.refreshToken())
                .statusCode(200)
                .body("useId", equalTo(use))
                .body("grantId", notNullValue())
                .body("epoch", equalTo(1));
    }

    @Test
    void theNextConnectionEndsTheOneBefore() {
        var inbox = Api.inbox(Provider.GOOGLE, "next@gmail.example");
        var consent = Consents.google("next@gmail.example");
        String first = Api.connected(inbox, consent);

        String second = Api.register(inbox, 2, consent.refreshToken())
                .statusCode(201)
                .extract()
                .path("useId");

        Api.awaitSettled(inbox, Outcome.KEPT_SHARED);
        Api.credential(first).statusCode(409);
        Api.credential(second).statusCode(200);
    }

    @Test
    void afterTheAccessWasLostBringsTheSameConnectionBack() {
        var inbox = Api.inbox(Provider.GOOGLE, "back@gmail.example");
        String lost = Api.connected(inbox, Consents.google("back@gmail.example"));
        Consents.endByHand("google", "back@gmail.example");
        Database.forgetAccessTokens();
        Api.credential(lost).statusCode(409);

        var again = Consents.google("back@gmail.example");
        String use = Api.register(inbox, 1, again.refreshToken())
                .statusCode(201)
                .body("epoch", equalTo(2))
                .extract()
                .path("useId");
        Api.credential(use).statusCode(200);

        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.CONFIRMED);
    }

    @Test
    void afterTheAccessWasLostTakesThePlaceOfTheLostUseThoughOthersLiveOnTheGrant() {
        String address = "wide@gmail.example";
        var narrow = Consents.given(
                "{'provider': 'google', 'address': '%s', 'scopes': ['openid', 'email']}".formatted(address));
        var other = Api.inbox(Provider.GOOGLE, address);
        Api.connected(other, narrow);
        var wide = Consents.google(address);
        var inbox = Api.inbox(Provider.GOOGLE, address);
        String lost = Api.connected(inbox, wide);
        Database.forgetAccessTokens();
        Consents.fault("""
                {'endpoint': 'POST /google/token', 'subject': '%s', 'kind': 'status', 'status': 400,
                 'body': {'error': 'invalid_grant'}, 'times': 1}""".formatted(wide.subject()));
        Api.credential(lost).statusCode(409);

        var again = Consents.google(address);
        Api.register(inbox, 1, again.refreshToken()).statusCode(201).body("epoch", equalTo(1));

        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.KEPT_SHARED);
        Api.remove(other, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.KEPT_SHARED, Outcome.CONFIRMED);
    }

    @Test
    void thatTheProviderRefusesIsNotStored() {
        var inbox = Api.inbox(Provider.GOOGLE, "refused@gmail.example");
        refused(inbox, "1//no-such-token", "token-refused");
    }

    @Test
    void ofAnotherMailboxIsNotStored() {
        var consent = Consents.google("somebody-else@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "me@gmail.example");
        refused(inbox, consent.refreshToken(), "token-of-another-mailbox");
    }

    @Test
    void whoseScopesDoNotSayWhoseItIsIsNotStored() {
        var consent = Consents.given("{'provider': 'google', 'address': 'scopes@gmail.example',"
                + " 'scopes': ['https://www.googleapis.com/auth/gmail.modify']}");
        refused(
                Api.inbox(Provider.GOOGLE, "scopes@gmail.example"),
                consent.refreshToken(),
                "scopes-cannot-prove-owner");
    }

    @Test
    void whileTheProviderIsDownIsNotStoredAndCanBeSentAgain() {
        var consent = Consents.google("down@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "down@gmail.example");
        Consents.fault(
                "{'endpoint': 'POST /google/token', 'subject': '%s', 'kind': 'status', 'status': 503, 'times': 1}"
                        .formatted(consent.subject()));

        Api.register(inbox, 1, consent.refreshToken())
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:unhook:problem:provider-unavailable"));
        assertThat(uses(inbox.id())).isZero();

        Api.register(inbox, 1, consent.refreshToken()).statusCode(201);
    }

    @Test
    void withAFieldThatCannotBeMeantNamesTheField() {
        var inbox = Api.inbox(Provider.GOOGLE, "fields@gmail.example");
        Map<String, Object> credential = Map.of("refreshToken", "1//token");
        invalid(
                Map.of(
                        "use",
                        Map.of("mailbox", mailbox(inbox, "provider", "HOTMAIL"), "connection", 1),
                        "credential",
                        credential),
                400,
                "use.mailbox.provider");
        invalid(
                Map.of(
                        "use",
                        Map.of("mailbox", mailbox(inbox, "address", "nobody"), "connection", 1),
                        "credential",
                        credential),
                422,
                "use.mailbox.address");
        invalid(
                Map.of(
                        "use",
                        Map.of("mailbox", mailbox(inbox, "id", inbox.id()), "connection", 0),
                        "credential",
                        credential),
                422,
                "use.connection");
        invalid(
                Map.of("use", Map.of("mailbox", mailbox(inbox, "id", inbox.id())), "credential", credential),
                422,
                "use.connection");
        invalid(Map.of("use", Api.use(inbox, 1), "credential", Map.of("host", "imap.example")), 422, "credential");
        invalid(Map.of("use", Api.use(inbox, 1), "credential", password()), 422, "credential");
        invalid(Map.of("use", Api.use(inbox, 1)), 422, "credential");
        Api.as(Api.PRODUCT)
                .body("{\"use\": ")
                .post("/grants")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:unhook:problem:malformed-json"));
        assertThat(uses(inbox.id())).isZero();
    }

    private static Map<String, Object> password() {
        return Map.of("host", "imap.example", "port", 993, "login", "ada", "password", "secret");
    }

    private static Map<String, Object> mailbox(Mailbox inbox, String field, Object value) {
        @SuppressWarnings("unchecked")
        Map<String, Object> named =
                new HashMap<>((Map<String, Object>) Api.use(inbox, 1).get("mailbox"));
        named.put(field, value);
        return named;
    }

    private static void invalid(Map<String, ?> body, int status, String field) {
        Api.register(body).statusCode(status).body("fields.field", hasItem(equalTo(field)));
    }

    private static void refused(Mailbox inbox, String token, String problem) {
        Api.register(inbox, 1, token)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unhook:problem:" + problem));
        assertThat(uses(inbox.id())).isZero();
    }

    private static long uses(String mailboxId) {
        return Database.count("select count(*) from grant_use where mailbox_id = '" + mailboxId + "'");
    }
}
