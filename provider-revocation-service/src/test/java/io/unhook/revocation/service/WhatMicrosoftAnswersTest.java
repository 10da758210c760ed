package io.unhook.revocation.service;

import static io.unhook.revocation.service.Fault.isSilent;
import static io.unhook.revocation.service.Fault.losesItsAnswer;
import static io.unhook.revocation.service.Fault.resets;
import static io.unhook.revocation.service.Fault.says;
import static io.unhook.revocation.service.Row.Ends.ADMIN_GRANT_REMAINS;
import static io.unhook.revocation.service.Row.Ends.ALREADY_INVALID;
import static io.unhook.revocation.service.Row.Ends.CALLS_SLOWLY;
import static io.unhook.revocation.service.Row.Ends.CONFIRMED;
import static io.unhook.revocation.service.Row.Ends.PERSON_MUST_ACT;
import static io.unhook.revocation.service.Row.Ends.PROBES_SLOWLY;
import static io.unhook.revocation.service.Row.row;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each answer of Microsoft's sign-in, and of Graph to a deletion, over HTTP, and what becomes of the revocation and the
 * disconnection. What Graph lists is {@link WhatGraphListsTest}'s.
 */
@Tag("service")
@QuarkusTest
class WhatMicrosoftAnswersTest {
    private static final Map<Row, Played> BEGUN = new HashMap<>();
    private static final String TOKEN = Tenants.TOKEN;
    private static final String DELETE = "DELETE /microsoft/graph/v1.0/oauth2PermissionGrants/*";

    private static final String ENDED = "refresh Refreshed, revoke GrantObjectsGone, refresh TokenDead";
    private static final String AT_THE_SECOND_CALL =
            "refresh Refreshed, revoke %s, revoke GrantObjectsGone, refresh TokenDead";
    private static final String NOT_NOW = AT_THE_SECOND_CALL.formatted("NotNow");
    private static final String UNANSWERED = AT_THE_SECOND_CALL.formatted("NoAnswer");
    private static final String ASK_A_PERSON = "refresh Refreshed, revoke NeedsPerson…";
    private static final String OUR_FAULT = "refresh Refreshed, revoke OurFault";

    /** B2, asked before the call. */
    static Stream<Row> refreshes() {
        String dead = "refresh TokenDead, revoke GrantObjectsGone";
        String signIn = "refresh NeedsSignIn, revoke GrantObjectsGone, refresh TokenDead";
        String notNow = "refresh NotNow, " + ENDED;
        String unanswered = "refresh NoAnswer, " + ENDED;
        String ourFault = "refresh OurFault";
        String gone = "refresh TokenDead";
        return Stream.of(
                row("50173 invalid_grant", person(aadsts(400, "invalid_grant", 50173)), dead, CONFIRMED),
                row(
                                "50173 invalid_grant",
                                person(aadsts(400, "invalid_grant", 50173)),
                                "refresh TokenDead, revoke NeedsPerson",
                                ALREADY_INVALID)
                        .where(Tenants.NOT_OPTED_IN),
                row("50173 invalid_grant", person(aadsts(400, "invalid_grant", 50173)), dead + "…", ADMIN_GRANT_REMAINS)
                        .where(Tenants.TENANT_WIDE),
                row("700082 invalid_grant", person(aadsts(400, "invalid_grant", 700082)), dead, CONFIRMED),
                row("70008 invalid_grant", person(aadsts(400, "invalid_grant", 70008)), dead, CONFIRMED),
                row("65001 invalid_grant, consent_required", gone, CONFIRMED).where(Tenants.BY_HAND),
                row(
                                "65001 interaction_required, consent_required",
                                person(noConsent("interaction_required")),
                                gone,
                                CONFIRMED)
                        .where(Tenants.BY_HAND),
                row("65001 consent_required", person(aadsts(400, "consent_required", 65001)), gone, CONFIRMED)
                        .where(Tenants.BY_HAND),
                row(
                        "50076 interaction_required",
                        person(aadsts(400, "interaction_required", 50076)),
                        signIn,
                        CONFIRMED),
                row(
                                "50076 interaction_required",
                                person(aadsts(400, "interaction_required", 50076)),
                                "refresh NeedsSignIn, revoke NeedsPerson…",
                                PERSON_MUST_ACT)
                        .where(Tenants.NOT_OPTED_IN),
                row(
                        "50055 invalid_grant, user_password_expired",
                        person(
                                says(
                                        400,
                                        "{'error': 'invalid_grant', 'suberror': 'user_password_expired', 'error_codes': [50055]}")),
                        signIn,
                        CONFIRMED),
                row("90002 invalid_tenant", person(aadsts(400, "invalid_tenant", 90002)), ourFault, CALLS_SLOWLY),
                row("7000215 invalid_client", person(aadsts(401, "invalid_client", 7000215)), ourFault, CALLS_SLOWLY),
                row("7000222 invalid_client", person(aadsts(401, "invalid_client", 7000222)), ourFault, CALLS_SLOWLY),
                row(
                        "700016 unauthorized_client",
                        person(aadsts(400, "unauthorized_client", 700016)),
                        ourFault,
                        CALLS_SLOWLY),
                row("404", person(says(404, "<html></html>")), ourFault, CALLS_SLOWLY),
                row(
                        "temporarily_unavailable",
                        person(aadsts(400, "temporarily_unavailable", 90033)),
                        notNow,
                        CONFIRMED),
                row("429", person(says(429)), notNow, CONFIRMED),
                row("429, wait", person(says(429).retryAfter(1)), notNow, CONFIRMED),
                row("503", person(says(503)), notNow, CONFIRMED),
                row("500", person(says(500)), unanswered, CONFIRMED),
                row("504", person(says(504, "<html></html>")), unanswered, CONFIRMED),
                row("a page for a 200", person(says(200, "<html></html>")), unanswered, CONFIRMED),
                row("a cut connection", person(resets()), unanswered, CONFIRMED),
                row("an answer that is lost", person(losesItsAnswer()), unanswered, CONFIRMED),
                row("silence", person(isSilent()), unanswered, CONFIRMED));
    }

    /** B2 again, asked after the grant objects are gone. */
    static Stream<Row> probes() {
        String again = "refresh Refreshed, revoke GrantObjectsGone, refresh %s, refresh TokenDead";
        String ourFault = "refresh Refreshed, revoke GrantObjectsGone, refresh OurFault";
        return Stream.of(
                        row(
                                "65001 invalid_grant, consent_required",
                                person(noConsent("invalid_grant")),
                                ENDED,
                                CONFIRMED),
                        row("50173 invalid_grant", person(aadsts(400, "invalid_grant", 50173)), ENDED, CONFIRMED),
                        row("700082 invalid_grant", person(aadsts(400, "invalid_grant", 700082)), ENDED, CONFIRMED),
                        row(
                                "50076 interaction_required",
                                person(aadsts(400, "interaction_required", 50076)),
                                again.formatted("NeedsSignIn"),
                                CONFIRMED),
                        row(
                                "7000222 invalid_client",
                                person(aadsts(401, "invalid_client", 7000222)),
                                ourFault,
                                PROBES_SLOWLY),
                        row(
                                "temporarily_unavailable",
                                person(aadsts(400, "temporarily_unavailable", 90033)),
                                again.formatted("NotNow"),
                                CONFIRMED),
                        row("429", person(says(429)), again.formatted("NotNow"), CONFIRMED),
                        row("429, wait", person(says(429).retryAfter(1)), again.formatted("NotNow"), CONFIRMED),
                        row("503", person(says(503)), again.formatted("NotNow"), CONFIRMED),
                        row("500", person(says(500)), again.formatted("NoAnswer"), CONFIRMED),
                        row("an answer that is lost", person(losesItsAnswer()), again.formatted("NoAnswer"), CONFIRMED),
                        row("silence", person(isSilent()), again.formatted("NoAnswer"), CONFIRMED))
                .map(row -> row.where(Tenants.AFTER_THE_CALL).after(1));
    }

    /** B3, the revoker app's own token. */
    static Stream<Row> appTokens() {
        return Stream.of(
                row("200", ENDED, CONFIRMED),
                row("7000229 invalid_client", ASK_A_PERSON, PERSON_MUST_ACT).where(Tenants.NOT_OPTED_IN),
                row(
                        "700016 unauthorized_client",
                        revoker(aadsts(400, "unauthorized_client", 700016)),
                        ASK_A_PERSON,
                        PERSON_MUST_ACT),
                row(
                        "65001 consent_required",
                        revoker(aadsts(400, "consent_required", 65001)),
                        ASK_A_PERSON,
                        PERSON_MUST_ACT),
                row("access_denied", revoker(aadsts(400, "access_denied", 0)), ASK_A_PERSON, PERSON_MUST_ACT),
                row(
                        "90002 invalid_tenant",
                        revoker(aadsts(400, "invalid_tenant", 90002)),
                        ASK_A_PERSON,
                        PERSON_MUST_ACT),
                row("7000215 invalid_client", revoker(aadsts(401, "invalid_client", 7000215)), OUR_FAULT, CALLS_SLOWLY),
                row("7000222 invalid_client", revoker(aadsts(401, "invalid_client", 7000222)), OUR_FAULT, CALLS_SLOWLY),
                row("404", revoker(says(404, "<html></html>")), OUR_FAULT, CALLS_SLOWLY),
                row(
                        "temporarily_unavailable",
                        revoker(aadsts(400, "temporarily_unavailable", 90033)),
                        NOT_NOW,
                        CONFIRMED),
                row("429", revoker(says(429)), NOT_NOW, CONFIRMED),
                row("429, wait", revoker(says(429).retryAfter(1)), NOT_NOW, CONFIRMED),
                row("503", revoker(says(503)), NOT_NOW, CONFIRMED),
                row("500", revoker(says(500)), NOT_NOW, CONFIRMED),
                row("a page for a 200", revoker(says(200, "<html></html>")), NOT_NOW, CONFIRMED),
                row("silence", revoker(isSilent()), NOT_NOW, CONFIRMED),
                row("a personal account", ASK_A_PERSON, PERSON_MUST_ACT).where(Tenants.PERSONAL));
    }

    /** B4 and B7, {@code DELETE oauth2PermissionGrants/{id}}. */
    static Stream<Row> deletions() {
        return Stream.of(
                row("204 for each of two resources", ENDED, CONFIRMED).where(Tenants.TWO_RESOURCES),
                row(
                                "204, and an administrator's consent beside it",
                                "refresh Refreshed, revoke GrantObjectsGone…",
                                ADMIN_GRANT_REMAINS)
                        .where(Tenants.TENANT_WIDE),
                row(
                        "404, gone already",
                        says(404, graph("Request_ResourceNotFound"))
                                .afterTheEffect()
                                .at(DELETE),
                        ENDED,
                        CONFIRMED),
                row("403", denied().at(DELETE), ASK_A_PERSON, PERSON_MUST_ACT),
                row("403, innererror", says(403, lowerCase()).at(DELETE), ASK_A_PERSON, PERSON_MUST_ACT),
                row("400", says(400, graph("Request_BadRequest")).at(DELETE), OUR_FAULT, CALLS_SLOWLY),
                row("401", says(401, graph("InvalidAuthenticationToken")).at(DELETE), OUR_FAULT, CALLS_SLOWLY),
                row("405", says(405, "").at(DELETE), OUR_FAULT, CALLS_SLOWLY),
                row("429", says(429, graph("TooManyRequests")).at(DELETE), NOT_NOW, CONFIRMED),
                row(
                        "429, wait",
                        says(429, graph("TooManyRequests")).retryAfter(1).at(DELETE),
                        NOT_NOW,
                        CONFIRMED),
                row("503", says(503).at(DELETE), NOT_NOW, CONFIRMED),
                row("500", says(500).at(DELETE), UNANSWERED, CONFIRMED),
                row("500 after the effect", says(500).afterTheEffect().at(DELETE), UNANSWERED, CONFIRMED),
                row("another 2xx", says(202, "").at(DELETE), UNANSWERED, CONFIRMED),
                row("a cut connection", resets().at(DELETE), UNANSWERED, CONFIRMED),
                row("an answer that is lost", losesItsAnswer().at(DELETE), UNANSWERED, CONFIRMED),
                row("silence", isSilent().at(DELETE), UNANSWERED, CONFIRMED),
                row("204, then 429, wait", says(429).retryAfter(1).after(1).at(DELETE), UNANSWERED, CONFIRMED)
                        .where(Tenants.TWO_RESOURCES),
                row("204, then 503", says(503).after(1).at(DELETE), UNANSWERED, CONFIRMED)
                        .where(Tenants.TWO_RESOURCES),
                row("204, then 403", denied().after(1).at(DELETE), UNANSWERED, CONFIRMED)
                        .where(Tenants.TWO_RESOURCES),
                row(
                                "204, then an answer that is lost",
                                losesItsAnswer().after(1).at(DELETE),
                                UNANSWERED,
                                CONFIRMED)
                        .where(Tenants.TWO_RESOURCES));
    }

    static Stream<Row> all() {
        return Stream.of(refreshes(), probes(), appTokens(), deletions()).flatMap(rows -> rows);
    }

    /** They all begin at once, each in a tenant of its own; then each is looked at. */
    @ParameterizedTest
    @MethodSource("all")
    void theRevocationGoesOnAsTheAnswerSays(Row row) {
        if (BEGUN.isEmpty()) all().forEach(each -> BEGUN.put(each, Tenants.begin(each)));
        BEGUN.get(row).endsAsTheTableSays();
    }

    @AfterAll
    static void endAllFaults() {
        Consents.tell("DELETE", "/control/faults", "");
    }

    private static Fault person(Fault fault) {
        return fault.at(TOKEN).of("microsoft-client");
    }

    private static Fault revoker(Fault fault) {
        return fault.at(TOKEN).of("revoker-client");
    }

    private static Fault aadsts(int status, String error, int number) {
        return says(
                status,
                "{'error': '%s', 'error_description': 'AADSTS%d: …', 'error_codes': [%2$d]}".formatted(error, number));
    }

    private static Fault noConsent(String error) {
        return says(400, "{'error': '%s', 'suberror': 'consent_required', 'error_codes': [65001]}".formatted(error));
    }

    private static Fault denied() {
        return says(403, graph("Authorization_RequestDenied"));
    }

    private static String graph(String code) {
        return "{'error': {'code': '%s', 'message': 'no', 'innerError': {'request-id': 'r-1'}}}".formatted(code);
    }

    private static String lowerCase() {
        return "{'error': {'code': 'Authorization_RequestDenied', 'message': 'no', 'innererror': {'request-id': 'r-1'}}}";
    }
}
