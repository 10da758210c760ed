package io.unhook.revocation.service;

import static io.unhook.revocation.service.Fault.isSilent;
import static io.unhook.revocation.service.Fault.resets;
import static io.unhook.revocation.service.Fault.says;
import static io.unhook.revocation.service.Row.Ends.CALLS_SLOWLY;
import static io.unhook.revocation.service.Row.Ends.CONFIRMED;
import static io.unhook.revocation.service.Row.Ends.PERSON_MUST_ACT;
import static io.unhook.revocation.service.Row.Ends.PROBES;
import static io.unhook.revocation.service.Row.row;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each answer of Graph's listings (B4 and B7), over HTTP, and what becomes of the revocation and the disconnection. One after
 * the other: a call to list does not say whose objects it is about, so a fault cannot be meant for one person.
 */
@Tag("service")
@QuarkusTest
class WhatGraphListsTest {
    private static final String PRINCIPAL = "GET /microsoft/graph/v1.0/servicePrincipals*";
    private static final String LIST = "GET /microsoft/graph/v1.0/oauth2PermissionGrants*";
    private static final String PAGE = "<html></html>";

    private static final String ENDED = "refresh Refreshed, revoke GrantObjectsGone, refresh TokenDead";
    private static final String AT_THE_SECOND_CALL =
            "refresh Refreshed, revoke %s, revoke GrantObjectsGone, refresh TokenDead";
    private static final String NOT_NOW = AT_THE_SECOND_CALL.formatted("NotNow");
    private static final String UNANSWERED = AT_THE_SECOND_CALL.formatted("NoAnswer");
    private static final String ASK_A_PERSON = "refresh Refreshed, revoke NeedsPerson…";
    private static final String OUR_FAULT = "refresh Refreshed, revoke OurFault";

    static Stream<Row> principals() {
        return Stream.of(
                row(
                        "404, never consented to, and the token still works",
                        says(404, graph("Request_ResourceNotFound")).at(PRINCIPAL),
                        "refresh Refreshed, revoke GrantObjectsGone, refresh Refreshed…",
                        PROBES),
                row("404 of a wrong address", says(404, PAGE).at(PRINCIPAL), OUR_FAULT, CALLS_SLOWLY),
                row("200 without an id", says(200, "{}").at(PRINCIPAL), OUR_FAULT, CALLS_SLOWLY),
                row("401", says(401, graph("InvalidAuthenticationToken")).at(PRINCIPAL), OUR_FAULT, CALLS_SLOWLY),
                row("403", denied().at(PRINCIPAL), ASK_A_PERSON, PERSON_MUST_ACT),
                row("403", ASK_A_PERSON, PERSON_MUST_ACT).where(Tenants.FORBIDDEN),
                row("429", says(429, graph("TooManyRequests")).at(PRINCIPAL), NOT_NOW, CONFIRMED),
                row("503", says(503).at(PRINCIPAL), NOT_NOW, CONFIRMED),
                row("500", says(500).at(PRINCIPAL), NOT_NOW, CONFIRMED));
    }

    static Stream<Row> listings() {
        return Stream.of(
                row("none", says(200, "{'value': []}").at(LIST), ENDED.replace("TokenDead", "Refreshed…"), PROBES),
                row("no list", says(200, "{'value': 'none'}").at(LIST), OUR_FAULT, CALLS_SLOWLY),
                row("a page for a list", says(200, PAGE).at(LIST), OUR_FAULT, CALLS_SLOWLY),
                row(
                        "the next page elsewhere",
                        says(200, "{'value': [], '@odata.nextLink': 'https://elsewhere.example/'}")
                                .at(LIST),
                        OUR_FAULT,
                        CALLS_SLOWLY),
                row("400", says(400, graph("Request_UnsupportedQuery")).at(LIST), OUR_FAULT, CALLS_SLOWLY),
                row("401", says(401, graph("InvalidAuthenticationToken")).at(LIST), OUR_FAULT, CALLS_SLOWLY),
                row("403", denied().at(LIST), ASK_A_PERSON, PERSON_MUST_ACT),
                row("404", says(404, PAGE).at(LIST), OUR_FAULT, CALLS_SLOWLY),
                row("429", says(429, graph("TooManyRequests")).at(LIST), NOT_NOW, CONFIRMED),
                row(
                        "429, wait",
                        says(429, graph("TooManyRequests")).retryAfter(1).at(LIST),
                        NOT_NOW,
                        CONFIRMED),
                row("503", says(503).at(LIST), NOT_NOW, CONFIRMED),
                row("500", says(500).at(LIST), NOT_NOW, CONFIRMED),
                row("a cut connection", resets().with("times", 2).at(LIST), NOT_NOW, CONFIRMED),
                row("silence", isSilent().at(LIST), NOT_NOW, CONFIRMED));
    }

    /** Read again when the objects are deleted: by then something was done, whatever is answered. */
    static Stream<Row> listingsAfterwards() {
        return Stream.of(
                        row("403", denied().at(LIST), UNANSWERED, CONFIRMED),
                        row("no list", says(200, "{}").at(LIST), UNANSWERED, CONFIRMED),
                        row("429, wait", says(429).retryAfter(1).at(LIST), UNANSWERED, CONFIRMED),
                        row("500", says(500).at(LIST), UNANSWERED, CONFIRMED))
                .map(row -> row.where(Tenants.AFTER_THE_CALL).after(1));
    }

    @ParameterizedTest
    @MethodSource({"principals", "listings", "listingsAfterwards"})
    void theRevocationGoesOnAsTheAnswerSays(Row row) {
        Tenants.begin(row).endsAsTheTableSays();
    }

    @Test
    void aListOfManyPagesIsReadToItsEnd() {
        Consents.tell("PATCH", "/control/settings", "{'microsoft': {'pageSize': 1}}");
        Tenants.begin(row("200, a page each", ENDED, CONFIRMED).where(Tenants.TWO_RESOURCES))
                .endsAsTheTableSays();
    }

    /** "Replication delays": what is still listed is not gone, though the call was accepted. */
    @Test
    void whatIsStillListedIsProvenByWhatTheTokenSays() {
        Consents.tell("PATCH", "/control/settings", "{'microsoft': {'listLag': 'PT1S'}}");
        Tenants.begin(row("204, still listed", "refresh Refreshed, revoke Accepted, refresh TokenDead", CONFIRMED))
                .endsAsTheTableSays();
    }

    @Test
    void aDeletedGrantMayCarryRefreshesForAWhile() {
        Consents.tell("PATCH", "/control/settings", "{'microsoft': {'refreshLag': 'PT1H'}}");
        Played played = Tenants.begin(row(
                        "204, a refresh still works",
                        "refresh Refreshed, revoke GrantObjectsGone, refresh Refreshed…",
                        CONFIRMED))
                .awaitFirstAnswers();
        Consents.tell("PUT", "/control/clock", "{'shift': 'PT2H'}");
        played.endsAsTheTableSays();
    }

    @AfterEach
    void asBefore() {
        Consents.tell("DELETE", "/control/faults", "");
        Consents.tell("PUT", "/control/clock", "{'shift': 'PT0S'}");
        Consents.tell(
                "PATCH",
                "/control/settings",
                "{'microsoft': {'pageSize': 100, 'listLag': 'PT0S', 'refreshLag': 'PT0S'}}");
    }

    private static Fault denied() {
        return says(403, graph("Authorization_RequestDenied"));
    }

    private static String graph(String code) {
        return "{'error': {'code': '%s', 'message': 'no', 'innerError': {'request-id': 'r-1'}}}".formatted(code);
    }
}
