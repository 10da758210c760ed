package io.unhook.doors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.unhook.stack.testing.InfrastructureResource;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ProblemsTest {
    @Test
    void noTokenIs401() {
        problem(given().get("/desk").then(), 401, "not-signed-in").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aBadTokenIs401() {
        problem(
                given().header("Authorization", "Bearer no.such.token")
                        .get("/desk")
                        .then(),
                401,
                "not-signed-in");
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    @OidcSecurity(claims = @Claim(key = "sub", value = ""))
    void aTokenThatNamesNobodyIs401() {
        problem(given().get("/desk").then(), 401, "not-signed-in");
    }

    @Test
    @TestSecurity(user = "ada", roles = "somebody")
    void theWrongRoleIs403() {
        problem(given().get("/desk").then(), 403, "not-allowed");
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    void anEndpointThatSaysNothingLetsNobodyIn() {
        problem(given().get("/desk/unannotated").then(), 403, "not-allowed");
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    @OidcSecurity(claims = {@Claim(key = "sub", value = "ada"), @Claim(key = "account_id", value = "acme")})
    void anotherAccountIs404() {
        problem(given().get("/desk/accounts/globex").then(), 404, "account-not-found");
        given().get("/desk/accounts/acme").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    @OidcSecurity(claims = {@Claim(key = "sub", value = "ada"), @Claim(key = "account_id", value = "acme")})
    void aPersonIsKnownByTheirToken() {
        given().get("/desk")
                .then()
                .statusCode(200)
                .body("sub", equalTo("ada"))
                .body("accounts", hasItems("acme"))
                .body("admin", equalTo(false));
    }

    @Test
    @TestSecurity(user = "crm", roles = Role.Names.SERVICE)
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "crm"),
                @Claim(
                        key = "accounts",
                        value = "[\"acme\",\"globex\"]",
                        type = io.quarkus.test.security.oidc.ClaimType.JSON_ARRAY)
            })
    void aServiceHasSomeAccounts() {
        given().get("/desk")
                .then()
                .statusCode(200)
                .body("accounts", hasItems("acme", "globex"))
                .body("admin", equalTo(true));
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    void malformedJsonIs400() {
        problem(post("{\"address\": "), 400, "malformed-json");
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    void anUnknownValueIs400AndNamesTheFieldAndWhatIsAllowed() {
        problem(post("{\"address\": \"a@b.example\", \"colour\": \"GREEN\"}"), 400, "invalid-field")
                .body("detail", containsString("colour"))
                .body("detail", containsString("RED, BLUE"));
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    void aFieldThatIsNotValidIs422AndNamesIt() {
        problem(post("{\"address\": \"nobody\", \"inner\": {\"name\": \"\"}}"), 422, "invalid-field")
                .body("fields.field", hasItems("address", "inner.name"));
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    void whatDoesNotFitTheDoorIsTold() {
        problem(given().get("/nothing").then(), 404, "not-found");
        problem(given().delete("/desk").then(), 405, "method-not-allowed");
        problem(given().contentType("text/plain").body("x").post("/desk").then(), 415, "unsupported-media-type");
        problem(given().accept("image/png").get("/desk").then(), 406, "not-acceptable");
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    void whoMustWaitIsToldHowLong() {
        problem(given().get("/desk/busy").then(), 503, "busy").header("Retry-After", "1");
    }

    /** Only the head is sent: whoever announces such a body need not send it to be told. */
    @Test
    void aBodyThatNobodyCanMeanIs413() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            // given
            socket.setSoTimeout(10_000);
            String head = "POST /desk HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11534336\r\n\r\n";

            // when
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // then
            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains(Problem.MEDIA_TYPE, "urn:unhook:problem:body-too-large", "10240 KB");
        }
    }

    @Test
    @TestSecurity(user = "ada", roles = Role.Names.MEMBER)
    void aFaultOfOursSaysNothingOfOurInsides() {
        problem(given().get("/desk/broken").then(), 500, "internal-error")
                .body("incident", notNullValue())
                .body(not(containsString("secret")));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post("/desk").then();
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String name) {
        return answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:unhook:problem:" + name))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }
}
