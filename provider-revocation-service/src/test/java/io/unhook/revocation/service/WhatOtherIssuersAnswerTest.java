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

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
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

/** Each answer of the standards (E: RFC 7009, RFC 6749), at an issuer whose tokens rotate, and what becomes of it. */
@Tag("service")
@QuarkusTest
class WhatOtherIssuersAnswerTest {
    private static final Map<Row, Played> BEGUN = new HashMap<>();
    private static final String REVOKE = "POST /generic/fastmail/revoke";
    private static final String TOKEN = "POST /generic/fastmail/token";
    private static final String PAGE = "<html></html>";

    private static final String ENDED = "refresh Refreshed, revoke Accepted, refresh TokenDead";
    private static final String AT_THE_SECOND_CALL = "refresh Refreshed, revoke %s, revoke Accepted, refresh TokenDead";
    private static final String NOT_NOW = AT_THE_SECOND_CALL.formatted("NotNow");
    private static final String UNANSWERED = AT_THE_SECOND_CALL.formatted("NoAnswer");
    private static final String OUR_FAULT = "refresh Refreshed, revoke OurFault";

    static Stream<Row> revocations() {
        return Stream.of(
                row("200", ENDED, CONFIRMED),
                row(
                        "200 for a token that it does not know any more",
                        losesItsAnswer().at(REVOKE),
                        UNANSWERED,
                        CONFIRMED),
                row(
                        "200, and the token still works",
                        says(200, "").at(REVOKE),
                        "refresh Refreshed, revoke Accepted, refresh Refreshed…",
                        PROBES),
                row(
                        "400 unsupported_token_type",
                        refused("unsupported_token_type"),
                        "refresh Refreshed, revoke NeedsPerson…",
                        PERSON_MUST_ACT),
                row(
                        "400 invalid_token, as Google says it",
                        refused("invalid_token"),
                        "refresh Refreshed, revoke NotAToken, refresh Refreshed…",
                        PROBES),
                row("400 invalid_request", refused("invalid_request"), OUR_FAULT, CALLS_SLOWLY),
                row("400 temporarily_unavailable", refused("temporarily_unavailable"), NOT_NOW, CONFIRMED),
                row("401 invalid_client", says(401, error("invalid_client")).at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("403", says(403, PAGE).at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("404", says(404, PAGE).at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("405", says(405, "").at(REVOKE), OUR_FAULT, CALLS_SLOWLY),
                row("429", says(429).at(REVOKE), NOT_NOW, CONFIRMED),
                row("503", says(503).at(REVOKE), NOT_NOW, CONFIRMED),
                row("503, wait", says(503).retryAfter(1).at(REVOKE), NOT_NOW, CONFIRMED),
                row("500", says(500).at(REVOKE), UNANSWERED, CONFIRMED),
                row("500 after the effect", says(500).afterTheEffect().at(REVOKE), UNANSWERED, CONFIRMED),
                row("another 2xx", says(202, "").at(REVOKE), UNANSWERED, CONFIRMED),
                row("a cut connection", resets().at(REVOKE), UNANSWERED, CONFIRMED),
                row("silence", isSilent().at(REVOKE), UNANSWERED, CONFIRMED));
    }

    /** After an answer that is lost we may hold a token that was replaced: whatever it shows later proves nothing. */
    static Stream<Row> refreshes() {
        String notNow = "refresh NotNow, " + ENDED;
        String uncertain = "refresh NoAnswer, " + ENDED + "…";
        String signIn = "refresh NeedsSignIn, revoke Accepted, refresh TokenDead…";
        return Stream.of(
                row("400 invalid_grant", refusedToken("invalid_grant"), "refresh TokenDead", ALREADY_INVALID),
                row("400 interaction_required", refusedToken("interaction_required"), signIn, PERSON_MUST_ACT),
                row("400 login_required", refusedToken("login_required"), signIn, PERSON_MUST_ACT),
                row("400 consent_required", refusedToken("consent_required"), signIn, PERSON_MUST_ACT),
                row(
                        "401 invalid_client",
                        says(401, error("invalid_client")).at(TOKEN),
                        "refresh OurFault",
                        CALLS_SLOWLY),
                row("404", says(404, PAGE).at(TOKEN), "refresh OurFault", CALLS_SLOWLY),
                row("400 temporarily_unavailable", refusedToken("temporarily_unavailable"), notNow, CONFIRMED),
                row("429, wait", says(429).retryAfter(1).at(TOKEN), notNow, CONFIRMED),
                row("503", says(503).at(TOKEN), notNow, CONFIRMED),
                row("500", says(500).at(TOKEN), uncertain, PERSON_MUST_ACT),
                row("a page for a 200", says(200, PAGE).at(TOKEN), uncertain, PERSON_MUST_ACT),
                row("a cut connection", resets().at(TOKEN), uncertain, PERSON_MUST_ACT),
                row(
                        "an answer that is lost",
                        losesItsAnswer().at(TOKEN),
                        "refresh NoAnswer, refresh TokenDead…",
                        PERSON_MUST_ACT),
                row("silence", isSilent().at(TOKEN), "refresh NoAnswer, refresh …", PERSON_MUST_ACT));
    }

    static Stream<Row> probes() {
        String again = "refresh Refreshed, revoke Accepted, refresh %s, refresh TokenDead";
        String ourFault = "refresh Refreshed, revoke Accepted, refresh OurFault";
        return Stream.of(
                        row("400 invalid_grant", refusedToken("invalid_grant"), ENDED, CONFIRMED),
                        row(
                                "400 consent_required",
                                refusedToken("consent_required"),
                                again.formatted("NeedsSignIn"),
                                CONFIRMED),
                        row(
                                "401 invalid_client",
                                says(401, error("invalid_client")).at(TOKEN),
                                ourFault,
                                PROBES_SLOWLY),
                        row("503", says(503).at(TOKEN), again.formatted("NotNow"), CONFIRMED),
                        row("500", says(500).at(TOKEN), again.formatted("NoAnswer") + "…", PERSON_MUST_ACT),
                        row(
                                "an answer that is lost",
                                losesItsAnswer().at(TOKEN),
                                again.formatted("NoAnswer") + "…",
                                PERSON_MUST_ACT))
                .map(row -> row.where("after the call").after(1));
    }

    static Stream<Row> all() {
        return Stream.of(revocations(), refreshes(), probes()).flatMap(rows -> rows);
    }

    /** They all begin at once, each with a person of its own; then each is looked at. */
    @ParameterizedTest
    @MethodSource("all")
    void theRevocationGoesOnAsTheAnswerSays(Row row) {
        if (BEGUN.isEmpty()) all().forEach(each -> BEGUN.put(each, begin(each, "fastmail")));
        BEGUN.get(row).endsAsTheTableSays();
    }

    /** Discovery names no endpoint to revoke at, as Microsoft's names none. */
    @Test
    void whereNothingCanBeRevokedAPersonMustAct() {
        String issuer = Consents.issuer("no-revocation");
        Consents.fault(says(200, """
                        {'issuer': '%s', 'token_endpoint': '%1$s/token', 'userinfo_endpoint': '%1$s/userinfo'}""".formatted(issuer))
                .at("GET /generic/no-revocation/.well-known/openid-configuration")
                .order());
        begin(row("no endpoint", "refresh Refreshed, revoke NeedsPerson…", PERSON_MUST_ACT), "no-revocation")
                .endsAsTheTableSays();
    }

    private static Played begin(Row row, String issuer) {
        String address = UUID.randomUUID() + "@fast.example";
        Given consent = Consents.generic(address, issuer);
        Mailbox inbox = Api.inboxAt(Consents.issuer(issuer), address);
        return Played.begin(row, "generic", inbox, consent, fault -> fault.with("subject", consent.subject()));
    }

    @AfterAll
    static void endAllFaults() {
        Consents.tell("DELETE", "/control/faults", "");
    }

    private static Fault refused(String error) {
        return says(400, error(error)).at(REVOKE);
    }

    private static Fault refusedToken(String error) {
        return says(400, error(error)).at(TOKEN);
    }

    private static String error(String error) {
        return "{'error': '%s'}".formatted(error);
    }
}
