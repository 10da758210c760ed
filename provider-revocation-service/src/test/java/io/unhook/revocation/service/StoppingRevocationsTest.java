package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.Outcome;
import io.unhook.messaging.work.RatePermits;
import io.unhook.revocation.service.Customer.Owned;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@TestProfile(Braking.class)
class StoppingRevocationsTest {
    private static final String OPERATOR = SignIn.operator();
    private static final String WHY = "we look into it";

    @Inject
    RatePermits permits;

    /** Other classes removed a lot from the account that all share; that is not what is looked at here. */
    @BeforeEach
    void longAfterWhatOthersRemoved() {
        Database.run("update removed_use set at = at - interval '1 day', counted = true");
    }

    @AfterEach
    void everythingGoesOn() {
        Consents.tell("PUT", "/control/clock", "{'shift': 'PT0S'}");
        Consents.tell("PATCH", "/control/settings", "{'google': {'revocationLag': 'PT0S'}}");
        for (String what : List.of("all", "providers/google")) release(what).statusCode(204);
    }

    @Test
    void nothingIsEndedUntilItIsReleasedAndTheTimeIsNotHeldAgainstIt() {
        // given
        var account = new Customer("stopped");
        Owned ada = account.gmail("ada");
        stop("all").statusCode(204);

        // when
        ada.removedBy("ada");
        JsonPath waiting = await().atMost(Api.SOON).until(() -> revocationOf(ada), seen -> isOverdue(seen, 2));

        // then
        Api.as(account.product())
                .post("/uses/" + ada.use() + "/credential")
                .then()
                .statusCode(409);
        assertThat(ada.isAlive()).isTrue();
        assertThat(waiting.getList("attempts")).isEmpty();
        brakes(OPERATOR).body("items.kind", hasItem("EVERYTHING")).body("items[0].held", equalTo(1));

        // and when
        release("all").statusCode(204);

        // then
        Api.awaitSettled(ada.inbox(), Outcome.CONFIRMED);
        assertThat(deadline(revocationOf(ada))).isAfter(deadline(waiting).plusSeconds(1));
    }

    @Test
    void aCallThatWaitsForItsPermitDoesNotGoOutAnyMore() {
        // given a call that has passed every other question
        var account = new Customer("waiting");
        Owned ada = account.gmail("ada");
        String refresh = held("POST /google/token", ada);
        ada.removedBy("ada");
        await().atMost(Api.SOON).until(() -> asked(ada, "REFRESH") == 1);
        permits.holdUntil("google", Instant.now().plusSeconds(4));
        let(refresh);
        await().atMost(Api.SOON).until(() -> asked(ada, "REVOKE") == 1);

        // when
        stop("accounts/waiting").statusCode(204);

        // then
        await().atMost(Api.SOON)
                .until(() -> revocationOf(ada).getList("attempts.detail"), seen -> seen.contains("held"));
        assertThat(ada.isAlive()).isTrue();
        assertThat(revocationOf(ada).getString("state")).isEqualTo("DUE");

        // and when
        release("accounts/waiting").statusCode(204);

        // then
        Api.awaitSettled(ada.inbox(), Outcome.CONFIRMED);
        assertThat(Consents.effectiveRevocations("google", ada.consent())).isEqualTo(1);
    }

    @Test
    void whatWasCalledForBeforeIsStillLookedAfter() {
        // given
        var account = new Customer("looked-after");
        Owned ada = account.gmail("ada");
        Consents.tell("PATCH", "/control/settings", "{'google': {'revocationLag': 'PT1H'}}");
        ada.removedBy("ada");
        await().atMost(Api.SOON)
                .until(() -> revocationOf(ada), seen -> seen != null && "VERIFYING".equals(seen.getString("state")));

        // when
        stop("all").statusCode(204);
        Consents.tell("PUT", "/control/clock", "{'shift': 'PT2H'}");

        // then
        Api.awaitSettled(ada.inbox(), Outcome.CONFIRMED);
        brakes(OPERATOR).body("items", hasSize(1));
    }

    @Test
    void theOthersGoOn() {
        // given
        var stopped = new Customer("one-account");
        var other = new Customer("another-account");
        Owned ada = stopped.gmail("ada");
        Owned eve = other.gmail("eve");
        stop("accounts/one-account").statusCode(204);

        // when
        ada.removedBy("ada");
        eve.removedBy("eve");

        // then
        Api.awaitSettled(eve.inbox(), Outcome.CONFIRMED);
        assertThat(stopped.disconnectionsIn("OPEN")).isEqualTo(1);
        brakes(stopped.superAdmin()).body("items.accountId", equalTo(List.of("one-account")));
        brakes(other.superAdmin()).body("items", empty());
        release("accounts/one-account").statusCode(204);
        Api.awaitSettled(ada.inbox(), Outcome.CONFIRMED);
    }

    @Test
    void anotherProviderGoesOn() {
        // given
        String tenant = Consents.tenant("goes-on.example", "opted-in");
        var office = Api.inbox(io.unhook.contracts.Provider.MICROSOFT, "ada@goes-on.example");
        Api.connected(office, Consents.microsoft("ada@goes-on.example", tenant));
        Owned ada = new Customer("provider-stopped").gmail("ada");
        stop("providers/google").statusCode(204);

        // when
        ada.removedBy("ada");
        Api.remove(office, 1);

        // then
        Api.awaitSettled(office, Outcome.CONFIRMED);
        assertThat(ada.isAlive()).isTrue();
    }

    @Test
    void whoeverReturnsMeanwhileKeepsTheirGrant() {
        // given
        var account = new Customer("returning");
        Owned ada = account.gmail("ada");
        stop("accounts/returning").statusCode(204);
        ada.removedBy("ada");
        await().atMost(Api.SOON).until(() -> account.disconnectionsIn("OPEN") == 1);

        // when
        account.register(ada.inbox(), 2, ada.consent()).statusCode(201).body("epoch", equalTo(1));
        release("accounts/returning").statusCode(204);

        // then
        Api.awaitSettled(ada.inbox(), Outcome.KEPT_SHARED);
        assertThat(account.calls()).isZero();
        assertThat(ada.isAlive()).isTrue();
    }

    @Test
    void everyCallCanBeRepeatedAndIsOnRecordOnce() {
        new Customer("repeated").gmail("ada");

        for (int twice = 0; twice < 2; twice++) stop("accounts/repeated").statusCode(204);
        for (int twice = 0; twice < 2; twice++) release("accounts/repeated").statusCode(204);

        assertThat(Database.texts("select change || ' by ' || by_id || ': ' || coalesce(reason, '') from brake_change"
                        + " where name = 'repeated' order by position"))
                .containsExactly("SET by olga: " + WHY, "RELEASED by olga: ");
    }

    @Test
    void whatDoesNotExistCannotBeStopped() {
        for (String nothing : List.of("providers/yahoo", "providers/imap", "accounts/no-such"))
            stop(nothing).statusCode(404).contentType("application/problem+json");
        for (String nothing : List.of("providers/yahoo", "accounts/no-such"))
            release(nothing).statusCode(404);
        brakes(OPERATOR).body("items", empty());
    }

    @Test
    void whyMustBeSaidInOneLine() {
        Api.as(OPERATOR)
                .put("/brakes/stop/all")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:unhook:problem:invalid-field"))
                .body("fields[0].field", equalTo("reason"));
        for (String bad : List.of(" ", "x".repeat(201), "two\nlines"))
            Api.as(OPERATOR)
                    .body(Map.of("reason", bad))
                    .put("/brakes/stop/all")
                    .then()
                    .statusCode(422);
        Api.as(OPERATOR)
                .queryParam("reason", "x".repeat(201))
                .delete("/brakes/stop/all")
                .then()
                .statusCode(422);
        brakes(OPERATOR).body("items", empty());

        Api.as(OPERATOR)
                .queryParam("reason", "an incident")
                .put("/brakes/stop/all")
                .then()
                .statusCode(204);
        brakes(OPERATOR).body("items.reason", equalTo(List.of("an incident")));
    }

    private static ValidatableResponse stop(String what) {
        return Api.as(OPERATOR)
                .body(Map.of("reason", WHY))
                .put("/brakes/stop/" + what)
                .then();
    }

    private static ValidatableResponse release(String what) {
        return Api.as(OPERATOR).delete("/brakes/stop/" + what).then();
    }

    private static ValidatableResponse brakes(String token) {
        return Api.as(token).get("/brakes").then().statusCode(200);
    }

    /** Null before there is one. */
    private static JsonPath revocationOf(Owned owned) {
        List<String> ids = Database.texts(
                "select work.id from revocation work join disconnection told on told.grant_id = work.grant_id"
                        + " where told.mailbox_id = '%s'"
                                .formatted(owned.inbox().id()));
        return ids.isEmpty()
                ? null
                : Api.as(OPERATOR).get("/revocations/" + ids.getFirst()).jsonPath();
    }

    private static boolean isOverdue(JsonPath revocation, int seconds) {
        return revocation != null
                && Instant.parse(revocation.getString("nextAt"))
                        .plus(Duration.ofSeconds(seconds))
                        .isBefore(Instant.now());
    }

    private static Instant deadline(JsonPath revocation) {
        return Instant.parse(revocation.getString("deadline"));
    }

    private static long asked(Owned owned, String step) {
        JsonPath seen = revocationOf(owned);
        return seen == null
                ? 0
                : seen.getList("attempts.step").stream().filter(step::equals).count();
    }

    private static String held(String endpoint, Owned owned) {
        return Consents.tell(
                        "POST",
                        "/control/faults",
                        "{'endpoint': '%s', 'subject': '%s', 'kind': 'hold'}"
                                .formatted(endpoint, owned.consent().subject()))
                .path("id");
    }

    private static void let(String fault) {
        Consents.tell("DELETE", "/control/faults/" + fault, "");
    }
}
