package io.unhook.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class DirectoryDoorTest {
    private static final String ACCOUNT = "directory-door";

    @Inject
    Town town;

    private final String user = UUID.randomUUID().toString();

    @Test
    @TestSecurity(user = "crm", roles = "service")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "crm"),
                @Claim(key = "accounts", value = "[\"directory-door\"]", type = ClaimType.JSON_ARRAY)
            })
    void whatIsPutIsPublishedAndKnown() {
        put("{\"address\": \"ada@acme.example\", \"name\": \"Ada\", \"locale\": \"sv\", \"roles\": [\"MEMBER\", \"POET\"], \"version\": 3}")
                .statusCode(202);
        await().until(() -> town.user(user).equals("ada@acme.example 3 false {MEMBER,POET}"));

        put("{\"address\": \"old@acme.example\", \"version\": 2}").statusCode(202);
        put("{\"address\": \"new@acme.example\"}").statusCode(202);
        await().until(() -> town.user(user).startsWith("new@acme.example"));

        given().when().delete("/directory/users/" + ACCOUNT + "/" + user).then().statusCode(202);
        await().until(() -> town.user(user).contains("true"));
    }

    @Test
    @TestSecurity(user = "crm", roles = "service")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "crm"),
                @Claim(key = "accounts", value = "[\"directory-door\"]", type = ClaimType.JSON_ARRAY)
            })
    void aBadFieldIsNamedAndNothingIsWritten() {
        put("{\"address\": \"no address\"}").statusCode(422).body(containsString("address"));
        put("{\"address\": \"a@b\\r\\nBcc: eve@evil.example\"}").statusCode(422).body(containsString("address"));
        put("{\"version\": -1}").statusCode(422).body(containsString("version"));
        put("{\"version\": \"new\"}").statusCode(400).body(containsString("version"));
        put("{").statusCode(400).contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body("{}")
                .when()
                .put("/directory/users/another/" + user)
                .then()
                .statusCode(404);

        assertThat(town.user(user)).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "SUPER_ADMIN")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "ada"), @Claim(key = "account_id", value = ACCOUNT)})
    void peopleDoNotWriteTheDirectory() {
        put("{}").statusCode(403);
        given().when().delete("/directory/users/" + ACCOUNT + "/" + user).then().statusCode(403);
    }

    @Test
    void withoutATokenNobodyDoes() {
        put("{}").statusCode(401);
    }

    private ValidatableResponse put(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .when()
                .put("/directory/users/" + ACCOUNT + "/" + user)
                .then();
    }
}
