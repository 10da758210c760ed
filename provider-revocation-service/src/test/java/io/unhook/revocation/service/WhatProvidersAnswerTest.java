package io.unhook.revocation.service;

import static io.unhook.revocation.service.WhatProvidersAnswerTest.Stands.ACTION_NEEDED;
import static io.unhook.revocation.service.WhatProvidersAnswerTest.Stands.ALREADY_INVALID;
import static io.unhook.revocation.service.WhatProvidersAnswerTest.Stands.CONFIRMED;
import static io.unhook.revocation.service.WhatProvidersAnswerTest.Stands.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.revocation.service.Consents.Given;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each answer of the providers' tables, over HTTP, and what becomes of the disconnection. */
@Tag("service")
@QuarkusTest
class WhatProvidersAnswerTest {

    enum Stands {
        CONFIRMED,
        ALREADY_INVALID,
        ACTION_NEEDED,
        /** We are at it, or a person of ours has to mend something first. */
        OPEN
    }

    /** @param heard what the record of attempts calls the answer; null where the adapter makes nothing of it but its end */
    record Row(String endpoint, String fault, String heard, Stands stands) {

        @Override
        public String toString() {
            return endpoint + " " + fault + " -> " + heard + ", " + stands;
        }
    }

    static Stream<Row> google() {
        String revoke = "POST /google/revoke";
        String token = "POST /google/token";
        return Stream.of(
                new Row(revoke, status(400, "{'error': 'invalid_request'}"), "OurFault", OPEN),
                new Row(revoke, status(401, "{'error': 'unauthorized'}"), "OurFault", OPEN),
                new Row(revoke, status(404, "'<html>Not Found</html>'"), "OurFault", OPEN),
                new Row(revoke, status(405, "''"), "OurFault", OPEN),
                new Row(revoke, "'kind': 'status', 'status': 429, 'retryAfter': '1', 'times': 1", "NotNow", CONFIRMED),
                new Row(revoke, once(429), "NotNow", CONFIRMED),
                new Row(revoke, once(500), "NoAnswer", CONFIRMED),
                new Row(revoke, once(502), "NoAnswer", CONFIRMED),
                new Row(revoke, once(503), "NotNow", CONFIRMED),
                new Row(revoke, "'kind': 'reset', 'times': 1", "NoAnswer", CONFIRMED),
                new Row(
                        revoke,
                        "'kind': 'slow', 'delay': 'PT5S', 'when': 'after-effect', 'times': 1",
                        "NoAnswer",
                        CONFIRMED),
                new Row(revoke, "'kind': 'lost-answer', 'times': 1", "NoAnswer", CONFIRMED),
                new Row(token, once(400, "{'error': 'invalid_grant'}"), "TokenDead", ALREADY_INVALID),
                new Row(
                        token,
                        once(400, "{'error': 'invalid_grant', 'error_subtype': 'invalid_rapt'}"),
                        "NeedsSignIn",
                        ACTION_NEEDED),
                new Row(token, status(401, "{'error': 'invalid_client'}"), "OurFault", OPEN),
                new Row(token, once(429), "NotNow", CONFIRMED),
                new Row(token, once(500), "NoAnswer", CONFIRMED),
                new Row(token, once(503), "NotNow", CONFIRMED),
                new Row(token, "'kind': 'reset', 'times': 1", "NoAnswer", CONFIRMED));
    }

    static Stream<Row> microsoft() {
        String delete = "DELETE /microsoft/graph/v1.0/oauth2PermissionGrants/*";
        String list = "GET /microsoft/graph/v1.0/oauth2PermissionGrants*";
        return Stream.of(
                new Row(delete, "'kind': 'status', 'status': 404, 'when': 'after-effect', 'times': 1", null, CONFIRMED),
                new Row(delete, status(403, graph("Authorization_RequestDenied")), "NeedsPerson", ACTION_NEEDED),
                new Row(delete, "'kind': 'status', 'status': 429, 'retryAfter': '1', 'times': 1", null, CONFIRMED),
                new Row(delete, once(429), null, CONFIRMED),
                new Row(delete, once(500), "NoAnswer", CONFIRMED),
                new Row(delete, "'kind': 'lost-answer', 'times': 1", "NoAnswer", CONFIRMED),
                new Row(list, status(403, graph("Authorization_RequestDenied")), "NeedsPerson", ACTION_NEEDED),
                new Row(list, status(400, graph("Request_UnsupportedQuery")), "OurFault", OPEN),
                new Row(list, once(429), null, CONFIRMED),
                new Row(list, once(503), null, CONFIRMED));
    }

    @ParameterizedTest
    @MethodSource("google")
    void google(Row row) {
        String address = UUID.randomUUID() + "@gmail.example";
        Mailbox inbox = Api.inbox(Provider.GOOGLE, address);
        Given consent = Consents.google(address);
        plays(row, inbox, consent);
    }

    /** The tokens' own answers come from the simulator: they are Google's twins, and their table is the adapter's test. */
    @ParameterizedTest
    @MethodSource("microsoft")
    void microsoft(Row row) {
        String domain = "t-" + UUID.randomUUID() + ".example";
        String tenant = Consents.tenant(domain, "opted-in");
        Mailbox inbox = Api.inbox(Provider.MICROSOFT, "ada@" + domain);
        plays(row, inbox, Consents.microsoft("ada@" + domain, tenant));
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
        assertThat(answersFor(inbox)).contains("NotAToken");
    }

    @AfterEach
    void endAllFaults() {
        Consents.tell("DELETE", "/control/faults", "");
    }

    private static void plays(Row row, Mailbox inbox, Given consent) {
        Api.connected(inbox, consent);
        String who = row.endpoint().contains("graph") ? "" : "'subject': '%s', ".formatted(consent.subject());
        Consents.fault("{'endpoint': '%s', %s%s}".formatted(row.endpoint(), who, row.fault()));

        Api.remove(inbox, 1);

        switch (row.stands()) {
            case CONFIRMED -> Api.awaitSettled(inbox, Outcome.CONFIRMED);
            case ALREADY_INVALID -> Api.awaitSettled(inbox, Outcome.ALREADY_INVALID);
            case ACTION_NEEDED -> Api.awaitActionNeeded(inbox);
            case OPEN -> {}
        }
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(answersFor(inbox)).contains(row.heard() == null ? "GrantObjectsGone" : row.heard()));
        if (row.stands() == OPEN) assertThat(Api.outcomesOf(inbox)).isEmpty();
    }

    private static List<String> answersFor(Mailbox inbox) {
        return Database.texts("""
                select coalesce(asked.answer, '') from revocation_attempt asked
                join revocation on revocation.id = asked.revocation_id
                join disconnection on disconnection.grant_id = revocation.grant_id
                where disconnection.mailbox_id = '%s' order by asked.id""".formatted(inbox.id()));
    }

    private static String once(int status) {
        return "'kind': 'status', 'status': %d, 'times': 1".formatted(status);
    }

    private static String once(int status, String body) {
        return "'kind': 'status', 'status': %d, 'body': %s, 'times': 1".formatted(status, body);
    }

    private static String status(int status, String body) {
        return "'kind': 'status', 'status': %d, 'body': %s".formatted(status, body);
    }

    private static String graph(String code) {
        return "{'error': {'code': '%s', 'message': 'no'}}".formatted(code);
    }
}
