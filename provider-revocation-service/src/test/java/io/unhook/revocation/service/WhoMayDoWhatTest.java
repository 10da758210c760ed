package io.unhook.revocation.service;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("service")
@QuarkusTest
class WhoMayDoWhatTest {
    private static final String STRANGER = SignIn.service("other-crm", "initech");

    record Door(String method, String path, String wrongRole) {}

    static Stream<Door> doors() {
        String person = SignIn.admin("ann");
        return Stream.of(
                new Door("POST", "/grants", person),
                new Door("GET", "/grants/g", person),
                new Door("DELETE", "/grants/g", SignIn.operator()),
                new Door("GET", "/uses", person),
                new Door("POST", "/uses/u/credential", SignIn.operator()),
                new Door("DELETE", "/uses/u", person),
                new Door("GET", "/uses/u/removal-preview", person),
                new Door("GET", "/disconnections", SignIn.person("x", "acme", "nobody")),
                new Door("GET", "/disconnections/d", SignIn.person("x", "acme", "nobody")),
                new Door("GET", "/disconnections/d/receipt", SignIn.person("x", "acme", "nobody")),
                new Door("POST", "/migrations", SignIn.operator()),
                new Door("GET", "/migrations", SignIn.member("x")),
                new Door("GET", "/migrations/m", SignIn.member("x")),
                new Door("PUT", "/migrations/m/approval", SignIn.operator()),
                new Door("DELETE", "/migrations/m/approval", SignIn.member("x")),
                new Door("GET", "/revocations/r", Api.PRODUCT),
                new Door("POST", "/revocations/r/attempts", person),
                new Door("GET", "/brakes", Api.PRODUCT),
                new Door("PUT", "/brakes/stop/all", person),
                new Door("DELETE", "/brakes/stop/all", person),
                new Door("PUT", "/brakes/stop/providers/google", Api.PRODUCT),
                new Door("DELETE", "/brakes/stop/providers/google", person),
                new Door("PUT", "/brakes/stop/accounts/acme", person),
                new Door("DELETE", "/brakes/stop/accounts/acme", Api.PRODUCT),
                new Door("DELETE", "/brakes/mass-removals/acme", SignIn.member("bob")));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void noTokenIs401AndTheWrongRole403(Door door) {
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .request(door.method(), door.path())
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        Api.as(door.wrongRole())
                .body(door.method().equals("POST") ? "{}" : "")
                .request(door.method(), door.path())
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void anotherAccountsThingsAreNotThere() {
        var inbox = Api.inbox(Provider.GOOGLE, "private@gmail.example");
        var consent = Consents.google("private@gmail.example");
        var registered =
                Api.register(inbox, 1, consent.refreshToken()).statusCode(201).extract();
        String use = registered.path("useId");
        Api.remove(inbox, 1);
        String disconnection = Api.awaitSettled(inbox, Outcome.CONFIRMED).disconnectionId();

        notThere(STRANGER, "GET", "/grants/" + registered.path("grantId"));
        notThere(STRANGER, "DELETE", "/grants/" + registered.path("grantId"));
        notThere(STRANGER, "POST", "/uses/" + use + "/credential");
        notThere(STRANGER, "DELETE", "/uses/" + use);
        notThere(STRANGER, "GET", "/uses/" + use + "/removal-preview");
        notThere(STRANGER, "GET", "/disconnections/" + disconnection);
        notThere(SignIn.person("ada", "initech", "SUPER_ADMIN"), "GET", "/disconnections/" + disconnection);
        notThere(STRANGER, "GET", "/uses?accountId=acme");
        notThere(STRANGER, "GET", "/disconnections?accountId=acme");
        Api.as(STRANGER)
                .body(Map.of("use", Api.use(inbox, 1), "credential", Map.of("refreshToken", consent.refreshToken())))
                .post("/grants")
                .then()
                .statusCode(404);
        Api.as(STRANGER).get("/uses").then().statusCode(200).body("items", empty());
    }

    @Test
    void aMemberSeesTheirOwnAnAdminAll() {
        var inbox = new Mailbox(
                MailboxKind.INBOX, UUID.randomUUID().toString(), "acme", "zoe", "zoe@gmail.example", Provider.GOOGLE);
        Api.remove(inbox, 1);
        String id = Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE).disconnectionId();

        Api.as(SignIn.member("zoe")).get("/disconnections/" + id).then().statusCode(200);
        Api.as(SignIn.admin("ann")).get("/disconnections/" + id).then().statusCode(200);
        Api.as(SignIn.member("bob")).get("/disconnections/" + id).then().statusCode(403);
        Api.as(SignIn.member("zoe"))
                .get("/disconnections")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.mailbox.userId", everyItem(equalTo("zoe")));
    }

    @Test
    void aUseIsFoundByItsMailbox() {
        var inbox = Api.inbox(Provider.GOOGLE, "found@gmail.example");
        String use = Api.connected(inbox, Consents.google("found@gmail.example"));
        Api.as(Api.PRODUCT)
                .get("/uses?accountId=acme&kind=INBOX&mailboxId=" + inbox.id() + "&connection=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(use))
                .body("items[0].state", equalTo("LIVE"));
        Api.as(Api.PRODUCT).get("/uses?kind=LETTERBOX").then().statusCode(422);
    }

    @Test
    void anOperatorSeesEveryAttemptAndMayAskForAnother() {
        String tenant = Consents.tenant("operator.example", "not-opted-in");
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@operator.example");
        var consent = Consents.microsoft("ada@operator.example", tenant);
        Api.connected(inbox, consent);
        Api.remove(inbox, 1);
        String disconnection = Api.awaitActionNeeded(inbox).disconnectionId();
        String revocation = Api.as(SignIn.operator())
                .get("/disconnections/" + disconnection)
                .then()
                .statusCode(200)
                .body("by", equalTo("OWNER"))
                .body("nextStep", equalTo("microsoft.my-apps"))
                .extract()
                .path("revocationId");
        Api.as(SignIn.operator())
                .get("/revocations/" + revocation)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTION_NEEDED"))
                .body("attempts[0].step", equalTo("REFRESH"))
                .body("attempts[0].answer", equalTo("Refreshed"))
                .body("attempts[1].step", equalTo("REVOKE"))
                .body("attempts[1].answer", equalTo("NeedsPerson"));

        Consents.tell("PUT", "/control/tenants/" + tenant, "{'domains': ['operator.example'], 'revoker': 'opted-in'}");
        Api.as(SignIn.operator())
                .post("/revocations/" + revocation + "/attempts")
                .then()
                .statusCode(202);

        Api.awaitSettled(inbox, Outcome.CONFIRMED);
    }

    private static void notThere(String token, String method, String path) {
        Api.as(token).request(method, path).then().statusCode(404).contentType("application/problem+json");
    }
}
