package io.unhook.doors;

import static io.restassured.RestAssured.given;
import static io.unhook.doors.ProblemsTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.specification.RequestSpecification;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@TestSecurity(user = "crm", roles = Role.Names.SERVICE)
@OidcSecurity(
        claims = {
            @Claim(key = "sub", value = "crm"),
            @Claim(key = "accounts", value = "[\"acme\"]", type = ClaimType.JSON_ARRAY)
        })
class EventDoorTest {
    private static final String DATA = """
            {"mailbox": {"kind": "INBOX", "id": "%s", "accountId": "%s", "address": "ada@acme.example", "provider": "GOOGLE"}, "connection": 1}""";

    @Inject
    EntityManager entities;

    @Test
    void aBinaryEventIsTakenOnItsOwnIdAndSource() {
        event().body(DATA.formatted("box-1", "acme"))
                .post("/desk/events")
                .then()
                .statusCode(202);
        assertThat(sequencesOf("box-1")).isEqualTo(1);
    }

    @Test
    void aStructuredEventIsTakenToo() {
        String event = """
                {"specversion": "1.0", "id": "s-1", "source": "urn:crm:mail", "type": "io.unhook.InboxRemoved.v1", "data": %s}""".formatted(DATA.formatted("box-2", "acme"));
        given().contentType("application/cloudevents+json")
                .body(event)
                .post("/desk/events")
                .then()
                .statusCode(202);
        assertThat(sequencesOf("box-2")).isEqualTo(1);
    }

    @Test
    void aPercentEncodedAttributeIsDecoded() {
        event().header("ce-source", "urn%3Aunhook:inbox-service")
                .body(DATA.formatted("box-6", "acme"))
                .post("/desk/events")
                .then()
                .statusCode(422);
        event().header("ce-source", "urn:crm:100%")
                .body(DATA.formatted("box-7", "acme"))
                .post("/desk/events")
                .then()
                .statusCode(202);
    }

    @Test
    void anIdThatCouldNotBeKeptIsRefused() {
        problem(
                event().header("ce-source", "urn:crm:%00")
                        .body(DATA.formatted("box-8", "acme"))
                        .post("/desk/events")
                        .then(),
                400,
                "not-a-cloud-event");
    }

    @Test
    void anotherAccountsMailboxIs404AndNothingIsWritten() {
        problem(
                event().body(DATA.formatted("box-3", "globex"))
                        .post("/desk/events")
                        .then(),
                404,
                "account-not-found");
        assertThat(sequencesOf("box-3")).isZero();
    }

    @Test
    void aSourceOfOursIsRefused() {
        problem(
                event().header("ce-source", "urn:unhook:inbox-service")
                        .body(DATA.formatted("box-4", "acme"))
                        .post("/desk/events")
                        .then(),
                422,
                "source-is-ours");
    }

    @Test
    void anUnknownTypeIsRefused() {
        problem(
                event().header("ce-type", "com.example.Birthday.v1")
                        .body("{}")
                        .post("/desk/events")
                        .then(),
                422,
                "unknown-event-type");
    }

    @Test
    void anEventOfAnotherTopicIsRefused() {
        String lost =
                DATA.formatted("box-5", "acme").replace("}, \"connection\"", "}, \"cause\": \"x\", \"connection\"");
        problem(
                event().header("ce-type", "io.unhook.AccessLost.v1")
                        .body(lost)
                        .post("/desk/events")
                        .then(),
                422,
                "wrong-door");
    }

    @Test
    void whatBreaksItsSchemaNamesThePlaceAndNotTheContent() {
        problem(
                        event().body("{\"mailbox\": {\"kind\": \"INBOX\"}}")
                                .post("/desk/events")
                                .then(),
                        400,
                        "schema-broken")
                .body("detail", containsString("accountId"));
    }

    @Test
    void aBodyOver512KilobytesIs413() {
        problem(event().body("x".repeat(600 * 1024)).post("/desk/events").then(), 413, "body-too-large");
        problem(event().body("x".repeat(2 * 1024 * 1024)).post("/desk/events").then(), 413, "body-too-large");
    }

    private static RequestSpecification event() {
        return given().config(io.restassured.RestAssured.config()
                        .headerConfig(io.restassured.config.HeaderConfig.headerConfig()
                                .overwriteHeadersWithName("ce-source", "ce-type")))
                .contentType("application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", "b-1")
                .header("ce-source", "urn:crm:mail")
                .header("ce-type", "io.unhook.InboxRemoved.v1");
    }

    /** A forwarded event locks its aggregate's counter, whether or not the relay has sent it yet. */
    private long sequencesOf(String mailbox) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from outbox_sequence where aggregate = 'unhook.inbox-events/"
                                                + mailbox + "'")
                                .getSingleResult())
                        .longValue());
    }
}
