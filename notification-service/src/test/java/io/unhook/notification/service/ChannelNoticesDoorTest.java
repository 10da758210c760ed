package io.unhook.notification.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.unhook.contracts.Outcome;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees who was told of a team's channel, and why somebody was not. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class ChannelNoticesDoorTest {
    private static final String ACCOUNT = "channel-notices-door";
    private static final String CHANNEL = "channel-" + ACCOUNT;

    @Inject
    Town town;

    private final Team team = Team.in(ACCOUNT);

    /** Ada, who connected it, has left; Anna was told as an admin and is a plain member since. */
    @BeforeEach
    void aRemovedChannel() {
        Post.opens();
        town.tells(team.user("ada", "MEMBER"));
        town.tells(team.user("anna", "ACCOUNT_ACCESS"));
        town.tells(team.user("sara", "SUPER_ADMIN"));
        town.tells(team.userAt(null, "siri", "SUPER_ADMIN"));
        town.tells(team.without("ada"));
        town.tells(team.settled(Outcome.CONFIRMED));
        town.tells(team.removed());
        town.comesToRest();
    }

    @Test
    @TestSecurity(user = "sara", roles = "SUPER_ADMIN")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "sara"), @Claim(key = "account_id", value = ACCOUNT)})
    void anAdminSeesWhoWasToldAndWhySomebodyWasNot() {
        given().queryParam("mailboxId", CHANNEL)
                .when()
                .get("/notices")
                .then()
                .statusCode(200)
                .body("items.message.unique()", contains("channel-removed"))
                .body("items.mailbox.kind.unique()", contains("CHANNEL"))
                .body("items.userId", containsInAnyOrder("ada", "anna", "sara", "siri"))
                .body("items.find { it.userId == 'ada' }.state", equalTo("OMITTED"))
                .body("items.find { it.userId == 'ada' }.cause", equalTo("left-the-account"))
                .body("items.find { it.userId == 'siri' }.state", equalTo("FAILED"))
                .body("items.find { it.userId == 'siri' }.cause", equalTo("no-address"));
        given().queryParam("state", "OMITTED").when().get("/notices").then().body("items", hasSize(1));
    }

    @Test
    @TestSecurity(user = "anna", roles = "MEMBER")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "anna"), @Claim(key = "account_id", value = ACCOUNT)})
    void whoIsNoAdminAnyMoreStillSeesWhatTheyWereTold() {
        given().queryParam("mailboxId", CHANNEL)
                .when()
                .get("/notices")
                .then()
                .statusCode(200)
                .body("items.userId", contains("anna"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "MEMBER")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "ada"), @Claim(key = "account_id", value = ACCOUNT)})
    void whoConnectedItSeesWhatBecameOfIt() {
        given().queryParam("mailboxId", CHANNEL)
                .when()
                .get("/notices")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
    }

    @Test
    @TestSecurity(user = "max", roles = "MEMBER")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "max"), @Claim(key = "account_id", value = ACCOUNT)})
    void anotherMemberIsNotConcerned() {
        given().queryParam("mailboxId", CHANNEL).when().get("/notices").then().statusCode(403);
        given().when().get("/notices").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    @TestSecurity(user = "eve", roles = "SUPER_ADMIN")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "eve"), @Claim(key = "account_id", value = "another")})
    void anotherAccountsAdminFindsNothing() {
        given().queryParam("accountId", ACCOUNT).when().get("/notices").then().statusCode(404);
        given().queryParam("mailboxId", CHANNEL).when().get("/notices").then().body("items", hasSize(0));
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        given().queryParam("mailboxId", CHANNEL).when().get("/notices").then().statusCode(401);
    }
}
