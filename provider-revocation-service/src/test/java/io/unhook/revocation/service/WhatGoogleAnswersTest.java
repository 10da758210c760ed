package io.unhook.revocation.service;

import static io.unhook.revocation.service.Fault.isSilent;
import static io.unhook.revocation.service.Fault.losesItsAnswer;
import static io.unhook.revocation.service.Fault.resets;
import static io.unhook.revocation.service.Fault.says;
import static io.unhook.revocation.service.Row.Ends.ALREADY_INVALID;
import static io.unhook.revocation.service.Row.Ends.CALLS_SLOWLY;
import static io.unhook.revocation.service.Row.Ends.CONFIRMED;
import static io.unhook.revocation.service.Row.Ends.PERSON_MUST_ACT;
import static io.unhook.revocation.service.Row.Ends.PROBES;
import static io.unhook.revocation.service.Row.Ends.PROBES_SLOWLY;
import static io.unhook.revocation.service.Row.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.revocation.service.Consents.Given;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each answer of Google's tables, over HTTP, and what becomes of the revocation and the disconnection. */
@Tag("service")
@QuarkusTest
class WhatGoogleAnswersTest {
    private static final Map<Row, Played> BEGUN = new HashMap<>();
    private static final String REVOKE = "POST /google/revoke";
    private static final String TOKEN = "POST /google/token";
    private static final String PAGE = "<html>Not Found</html>";

    private static final String ENDED = "refresh Refreshed, revoke Accepted, refresh TokenDead";
    private static final String AT_THE_SECOND_CALL = "refresh Refreshed, revoke %s, revoke Accepted, refresh TokenDead";
    private static final String AT_THE_SECOND_REFRESH = "refresh %s, " + ENDED;
    private static final String AT_THE_SECOND_PROBE =
            "refresh Refreshed, revoke Accepted, refresh %s, refresh TokenDead";
    private static final String NOT_NOW = AT_THE_SECOND_CALL.formatted("NotNow");
    private static final String UNANSWERED = AT_THE_SECOND_CALL.formatted("NoAnswer");
    private static final String LANDED_UNSEEN =
            "refresh Refreshed, revoke NoAnswer, revoke NotAToken, refresh TokenDead";
    private static final String OUR_FAULT = "refresh Refreshed, revoke OurFault";

    /** A4, the revocation endpoint. */
    static Stream<Row> revocations() {
        return Stream.of(
                row("200", ENDED, CONFIRMED),
                row("200, empty", says(200, "").afterTheEffect().at(REVOKE), ENDED, CONFIRMED),
                row("200, a page", says(200, PAGE).afterTheEffect().at(REVOKE), ENDED, CONFIRMED),
                row("another 2xx", says(202, "").at(REVOKE), UNANSWERED, CONFIRMED),
                row(
                        "400 invalid_token, and the token still works",
                        says(400, invalidToken()).at(REVOKE),
                        "refresh Refreshed, revoke NotAToken, refresh Refreshed…",
                        PROBES),
                row(
                        "400 invalid_token after an unanswered call",
                        losesItsAnswer().at(REVOKE),
                        LANDED_UNSEEN,
                        CONFIRMED),
                row("400 invalid_request", says(400, error("invalid_request")).at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("400, a page", says(400, PAGE).at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("401", says(401, "{}").at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("403", says(403, PAGE).at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("404, the page that a GET gets", says(404, PAGE).at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("405", says(405, "").at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row(
                        "a redirect",
                        says(302, "")
                                .header("Location", "https://accounts.google.example")
                                .at(REVOKE),
                        OUR_FAULT,
                        CALLS_SLOWLY),
                row("408", says(408, "").at(REVOKE), NOT_NOW, CONFIRMED),
                row("429", says(429).at(REVOKE), NOT_NOW, CONFIRMED),
                row("429, wait", says(429).retryAfter(1).at(REVOKE), NOT_NOW, CONFIRMED),
                row("503", says(503).at(REVOKE), NOT_NOW, CONFIRMED),
                row("503, wait", says(503).retryAfter(1).at(REVOKE), NOT_NOW, CONFIRMED),
                row("500", says(500).at(REVOKE), UNANSWERED, CONFIRMED),
                row("500, wait", says(500).retryAfter(1).at(REVOKE), UNANSWERED, CONFIRMED),
                row("500 after the effect", says(500).afterTheEffect().at(REVOKE), LANDED_UNSEEN, CONFIRMED),
                row("502", says(502, PAGE).at(REVOKE), UNANSWERED, CONFIRMED),
                row("504", says(504, PAGE).at(REVOKE), UNANSWERED, CONFIRMED),
                row("a cut connection", resets().at(REVOKE), UNANSWERED, CONFIRMED),
                row("silence", isSilent().at(REVOKE), UNANSWERED, CONFIRMED),
                row("silence after the effect", isSilent().afterTheEffect().at(REVOKE), LANDED_UNSEEN, CONFIRMED));
    }

    /** A3, the token endpoint, asked before the call. */
    static Stream<Row> refreshes() {
        String notNow = AT_THE_SECOND_REFRESH.formatted("NotNow");
        String unanswered = AT_THE_SECOND_REFRESH.formatted("NoAnswer");
        String signIn = "refresh NeedsSignIn, revoke Accepted, refresh TokenDead…";
        return Stream.of(
                row("400 invalid_grant", refused("invalid_grant"), "refresh TokenDead", ALREADY_INVALID),
                row(
                        "400 invalid_grant, Bad Request",
                        says(400, "{'error': 'invalid_grant', 'error_description': 'Bad Request'}")
                                .at(TOKEN),
                        "refresh TokenDead",
                        ALREADY_INVALID),
                row("400 invalid_rapt", invalidRapt(), signIn, PERSON_MUST_ACT),
                row("400 admin_policy_enforced", refused("admin_policy_enforced"), signIn, PERSON_MUST_ACT),
                row("401 invalid_client", ours(401, "invalid_client"), "refresh OurFault", CALLS_SLOWLY),
                row("401 unauthorized_client", ours(401, "unauthorized_client"), "refresh OurFault", CALLS_SLOWLY),
                row("403 org_internal", ours(403, "org_internal"), "refresh OurFault", CALLS_SLOWLY),
                row("400 invalid_dpop_proof", ours(400, "invalid_dpop_proof"), "refresh OurFault", CALLS_SLOWLY),
                row("400 use_dpop_nonce", ours(400, "use_dpop_nonce"), "refresh OurFault", CALLS_SLOWLY),
                row("404", says(404, PAGE).at(TOKEN), "refresh OurFault", CALLS_SLOWLY),
                row("403 rate_limit_exceeded", ours(403, "rate_limit_exceeded"), notNow, CONFIRMED),
                row("429", says(429).at(TOKEN), notNow, CONFIRMED),
                row("429, wait", says(429).retryAfter(1).at(TOKEN), notNow, CONFIRMED),
                row("503", says(503).at(TOKEN), notNow, CONFIRMED),
                row("503, wait", says(503).retryAfter(1).at(TOKEN), notNow, CONFIRMED),
                row("500", says(500).at(TOKEN), unanswered, CONFIRMED),
                row("502", says(502, PAGE).at(TOKEN), unanswered, CONFIRMED),
                row("a page for a 200", says(200, PAGE).at(TOKEN), unanswered, CONFIRMED),
                row("a cut connection", resets().at(TOKEN), unanswered, CONFIRMED),
                row("an answer that is lost", losesItsAnswer().at(TOKEN), unanswered, CONFIRMED),
                row("silence", isSilent().at(TOKEN), unanswered, CONFIRMED));
    }

    /** A3 again, asked after an accepted call. */
    static Stream<Row> probes() {
        String notNow = AT_THE_SECOND_PROBE.formatted("NotNow");
        String unanswered = AT_THE_SECOND_PROBE.formatted("NoAnswer");
        String signIn = AT_THE_SECOND_PROBE.formatted("NeedsSignIn");
        String ourFault = "refresh Refreshed, revoke Accepted, refresh OurFault";
        return Stream.of(
                        row("400 invalid_grant", refused("invalid_grant"), ENDED, CONFIRMED),
                        row("400 invalid_rapt", invalidRapt(), signIn, CONFIRMED),
                        row("400 admin_policy_enforced", refused("admin_policy_enforced"), signIn, CONFIRMED),
                        row("401 invalid_client", ours(401, "invalid_client"), ourFault, PROBES_SLOWLY),
                        row("404", says(404, PAGE).at(TOKEN), ourFault, PROBES_SLOWLY),
                        row("403 rate_limit_exceeded", ours(403, "rate_limit_exceeded"), notNow, CONFIRMED),
                        row("429", says(429).at(TOKEN), notNow, CONFIRMED),
                        row("429, wait", says(429).retryAfter(1).at(TOKEN), notNow, CONFIRMED),
                        row("503", says(503).at(TOKEN), notNow, CONFIRMED),
                        row("500", says(500).at(TOKEN), unanswered, CONFIRMED),
                        row("a page for a 200", says(200, PAGE).at(TOKEN), unanswered, CONFIRMED),
                        row("a cut connection", resets().at(TOKEN), unanswered, CONFIRMED),
                        row("an answer that is lost", losesItsAnswer().at(TOKEN), unanswered, CONFIRMED),
                        row("silence", isSilent().at(TOKEN), unanswered, CONFIRMED))
                .map(row -> row.where("after the call").after(1));
    }

    static Stream<Row> all() {
        return Stream.of(revocations(), refreshes(), probes()).flatMap(rows -> rows);
    }

    /** They all begin at once, each with a person of its own; then each is looked at. */
    @ParameterizedTest
    @MethodSource("all")
    void theRevocationGoesOnAsTheAnswerSays(Row row) {
        if (BEGUN.isEmpty()) all().forEach(each -> BEGUN.put(each, begin(each)));
        BEGUN.get(row).endsAsTheTableSays();
    }

    private static Played begin(Row row) {
        String address = UUID.randomUUID() + "@gmail.example";
        Given consent = Consents.google(address);
        Mailbox inbox = Api.inbox(Provider.GOOGLE, address);
        return Played.begin(row, "google", inbox, consent, fault -> fault.with("subject", consent.subject()));
    }

    /** "It might take some time before the revocation has full effect." */
    @Test
    void anAcceptedCallMayTakeAWhile() {
        Consents.tell("PATCH", "/control/settings", "{'google': {'revocationLag': 'PT1H'}}");
        try {
            Played played = begin(
                            row("200, later", "refresh Refreshed, revoke Accepted, refresh Refreshed…", CONFIRMED))
                    .awaitFirstAnswers();
            Consents.tell("PUT", "/control/clock", "{'shift': 'PT2H'}");
            played.endsAsTheTableSays();
        } finally {
            Consents.tell("PUT", "/control/clock", "{'shift': 'PT0S'}");
            Consents.tell("PATCH", "/control/settings", "{'google': {'revocationLag': 'PT0S'}}");
        }
    }

    /** Somebody else ended it between our refresh and our call: no earlier call of ours can be why. */
    @Test
    void anUnknownTokenAtTheFirstCallIsAlreadyInvalid() {
        String address = UUID.randomUUID() + "@gmail.example";
        Mailbox inbox = Api.inbox(Provider.GOOGLE, address);
        Given consent = Consents.google(address);
        Api.connected(inbox, consent);
        String hold = Consents.tell(
                        "POST",
                        "/control/faults",
                        "{'endpoint': 'POST /google/revoke', 'subject': '%s', 'kind': 'hold'}"
                                .formatted(consent.subject()))
                .path("id");
        Api.remove(inbox, 1);
        await().atMost(Api.SOON)
                .until(() -> Consents.tell("GET", "/control/faults", "")
                                .jsonPath()
                                .getInt("items.find { it.id == '" + hold + "' }.waiting")
                        == 1);
        Consents.endByHand("google", address);
        Consents.tell("DELETE", "/control/faults/" + hold, "");

        Api.awaitSettled(inbox, Outcome.ALREADY_INVALID);
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.ALREADY_INVALID);
    }

    @AfterAll
    static void endAllFaults() {
        Consents.tell("DELETE", "/control/faults", "");
    }

    private static Fault refused(String error) {
        return ours(400, error);
    }

    private static Fault ours(int status, String error) {
        return says(status, error(error)).at(TOKEN);
    }

    private static Fault invalidRapt() {
        return says(400, "{'error': 'invalid_grant', 'error_subtype': 'invalid_rapt'}")
                .at(TOKEN);
    }

    private static String invalidToken() {
        return "{'error': 'invalid_token', 'error_description': 'Token expired or revoked'}";
    }

    private static String error(String error) {
        return "{'error': '%s'}".formatted(error);
    }
}
