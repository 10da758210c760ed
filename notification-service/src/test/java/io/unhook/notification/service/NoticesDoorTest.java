package io.unhook.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.unhook.contracts.Provider;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class NoticesDoorTest {
    private static final String ACCOUNT = "notices-door";

    @Inject
    Town town;

    private final Ada ada = Ada.in(ACCOUNT, Provider.GOOGLE);

    @BeforeEach
    void adaWasToldOfTwoThings() {
        town.knows(ada);
        town.tells(ada.accessLost());
        town.comesToRest();
        town.tells(ada.confirmed());
        town.tells(ada.removed());
        town.comesToRest();
        assertThat(Post.to(ada.address)).hasSize(2);
    }

    @Test
    @TestSecurity(user = "ada", roles = "MEMBER")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "ada"), @Claim(key = "account_id", value = ACCOUNT)})
    void aMemberSeesWhatTheyWereTold() {
        given().when()
                .get("/notices")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].message", equalTo("inbox-removed"))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].kind", equalTo("removed"))
                .body("items[0].mailbox.id", equalTo("box-" + ACCOUNT))
                .body("items[0].userId", equalTo("ada"))
                .body("items[0].sentAt", notNullValue())
                .body("items[0].cause", nullValue())
                .body("items[1].message", equalTo("access-lost"))
                .body("next", nullValue());
    }

    @Test
    @TestSecurity(user = "ada", roles = "MEMBER")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "ada"), @Claim(key = "account_id", value = ACCOUNT)})
    void theListComesInPages() {
        String next = given().queryParam("limit", 1)
                .when()
                .get("/notices")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");

        given().queryParam("limit", 1)
                .queryParam("cursor", next)
                .when()
                .get("/notices")
                .then()
                .statusCode(200)
                .body("items[0].message", equalTo("access-lost"))
                .body("next", nullValue());
    }

    @Test
    @TestSecurity(user = "ben", roles = "MEMBER")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "ben"), @Claim(key = "account_id", value = ACCOUNT)})
    void anotherMemberSeesNothingOfIt() {
        given().when().get("/notices").then().statusCode(200).body("items", hasSize(0));
        given().queryParam("mailboxId", "box-" + ACCOUNT)
                .when()
                .get("/notices")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:unhook:problem:not-allowed"));
    }

    @Test
    @TestSecurity(user = "carl", roles = "SUPER_ADMIN")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "carl"), @Claim(key = "account_id", value = ACCOUNT)})
    void anAdminSeesTheAccountsAndNoOther() {
        given().queryParam("mailboxId", "box-" + ACCOUNT)
                .queryParam("state", "SENT")
                .when()
                .get("/notices")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        given().queryParam("state", "FAILED").when().get("/notices").then().body("items", hasSize(0));
        given().queryParam("accountId", "another").when().get("/notices").then().statusCode(404);
        given().queryParam("state", "LOST").when().get("/notices").then().statusCode(422);
    }

    @Test
    @TestSecurity(user = "sync", roles = "service")
    @OidcSecurity(
            claims = {
                @Claim(key = "sub", value = "sync"),
                @Claim(key = "accounts", value = "[\"notices-door\"]", type = ClaimType.JSON_ARRAY)
            })
    void aServiceSeesItsAccounts() {
        given().queryParam("accountId", ACCOUNT)
                .when()
                .get("/notices")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        given().queryParam("accountId", "another").when().get("/notices").then().statusCode(404);
        given().when().get("/notices").then().statusCode(422);
    }

    @Test
    @TestSecurity(user = "nobody", roles = "visitor")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "nobody"), @Claim(key = "account_id", value = ACCOUNT)})
    void aWrongRoleIsTurnedAway() {
        given().when().get("/notices").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        given().when().get("/notices").then().statusCode(401).contentType("application/problem+json");
    }
}
