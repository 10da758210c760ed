package io.unhook.channel.service;

import static io.restassured.RestAssured.given;
import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.Reason;
import io.unhook.stack.testing.SignIn;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The admins, whoever connected the channel, and the account's services; nobody else. */
@QuarkusTest
@Tag("service")
class RightsTest {
    private final String ada = somebody();

    @ParameterizedTest
    @CsvSource({
        "GET, /channels",
        "POST, /channels",
        "GET, /channels/any",
        "DELETE, /channels/any",
        "POST, /channels/any/reconnection",
        "GET, /channels/any/removal-preview",
        "POST, /events"
    })
    void nobodyComesInWithoutATokenOrWithoutARole(Method method, String path) {
        assertThat(ask(given().contentType("application/json"), method, path).statusCode())
                .isEqualTo(401);
        assertThat(ask(as("not.a.token"), method, path).statusCode()).isEqualTo(401);
        assertThat(ask(as(SignIn.person(ada, "acme", "VISITOR")), method, path).statusCode())
                .isEqualTo(403);
        assertThat(ask(as(SignIn.person(ada, "acme")), method, path).contentType())
                .isEqualTo("application/problem+json");
    }

    private static Response ask(RequestSpecification caller, Method method, String path) {
        return caller.body(method == Method.POST ? "{}" : "").request(method, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPER_ADMIN", "ACCOUNT_ACCESS"})
    void anAdminRemovesWhatAColleagueConnected(String role) {
        // given
        String id = channels.active(ada);

        // when
        as(SignIn.person("root", "acme", role)).delete("/channels/" + id).then().statusCode(204);

        // then
        await().untilAsserted(() -> assertThat(channels.toldAbout(id))
                .contains(new ChannelRemoved(channels.mailbox(id, ada), 1, Actor.user("root"), Reason.REQUESTED)));
    }

    @Test
    void aServiceOfTheAccountRemovesIt() {
        // given
        String id = channels.active(ada);

        // when
        as(SignIn.service("crm", "acme")).delete("/channels/" + id).then().statusCode(204);

        // then
        await().untilAsserted(() -> assertThat(channels.toldAbout(id))
                .contains(new ChannelRemoved(channels.mailbox(id, ada), 1, Actor.service("crm"), Reason.REQUESTED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void aMemberWhoDidNotConnectItIsToldThatItIsNotTheirs(Method method) {
        // given
        String id = channels.active(ada);

        // when, then
        as(SignIn.member(somebody()))
                .request(method, "/channels/" + id)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unhook:problem:not-allowed"));
        assertThat(channels.stateOf(ada, id)).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void anotherAccountsChannelDoesNotExist(Method method) {
        // given
        String id = channels.awaitingConsent(ada);

        // when, then
        for (String stranger : new String[] {
            SignIn.person("gus", "globex", "SUPER_ADMIN"),
            SignIn.person(ada, "globex", "MEMBER"),
            SignIn.service("crm", "globex")
        })
            as(stranger)
                    .request(method, "/channels/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:unhook:problem:channel-not-found"));
        assertThat(channels.stateOf(ada, id)).isEqualTo("AWAITING_CONSENT");
    }

    @Test
    void aMemberConnectsAChannelForThemselvesAndForNobodyElse() {
        channels.connect(ada).statusCode(201).body("userId", equalTo(ada));
        channels.post(SignIn.member(ada), Map.of("address", addressOf("x"), "provider", "GOOGLE", "userId", "bob"))
                .statusCode(403);
        channels.post(
                        SignIn.member(ada),
                        Map.of("address", addressOf("x"), "provider", "GOOGLE", "accountId", "globex"))
                .statusCode(404);
    }

    @Test
    void aMemberListsWhatTheyConnectedAndAnAdminWhatAnybodyDid() {
        // given
        String hers = channels.awaitingConsent(ada);
        String bob = somebody();
        String his = channels.awaitingConsent(bob);

        // when, then
        as(SignIn.member(ada)).get("/channels").then().body("items.id", contains(hers));
        as(SignIn.member(ada)).get("/channels?userId=" + bob).then().statusCode(403);
        as(SignIn.person("root", "acme", "ACCOUNT_ACCESS"))
                .get("/channels?userId=" + bob)
                .then()
                .body("items.id", contains(his));
        as(SignIn.person("gus", "globex", "SUPER_ADMIN"))
                .get("/channels?userId=" + bob)
                .then()
                .body("items", empty());
    }

    @Test
    void anOperatorReadsAndNoMore() {
        // given
        String id = channels.awaitingConsent(ada);

        // when, then
        as(SignIn.operator()).get("/channels/" + id).then().statusCode(200);
        as(SignIn.operator()).delete("/channels/" + id).then().statusCode(403);
        channels.post(SignIn.operator(), Map.of("address", addressOf(ada), "provider", "GOOGLE"))
                .statusCode(403);
    }
}
