package io.unhook.inbox.service;

import static io.restassured.RestAssured.given;
import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.unhook.stack.testing.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("service")
class RightsTest {
    private final String ada = somebody();

    @ParameterizedTest
    @CsvSource({
        "GET, /inboxes",
        "POST, /inboxes",
        "GET, /inboxes/{id}",
        "PUT, /inboxes/{id}/deactivation",
        "DELETE, /inboxes/{id}/deactivation",
        "DELETE, /inboxes/{id}",
        "POST, /inboxes/{id}/reconnection",
        "GET, /inboxes/{id}/removal-preview",
        "GET, /inboxes/{id}/deactivation-preview",
        "POST, /events",
    })
    void nobodyComesInWithoutATokenOrWithoutARole(Method method, String path) {
        // given
        String body = method == Method.POST ? "{}" : "";

        // when, then
        given().contentType("application/json")
                .body(body)
                .request(method, path, idIn(path))
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .auth()
                .oauth2("not.a.token")
                .body(body)
                .request(method, path, idIn(path))
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as(SignIn.person(ada, "acme", "VISITOR"))
                .body(body)
                .request(method, path, idIn(path))
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static Object[] idIn(String path) {
        return path.contains("{id}") ? new Object[] {"any"} : new Object[] {};
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /inboxes/{id}",
        "PUT, /inboxes/{id}/deactivation",
        "DELETE, /inboxes/{id}/deactivation",
        "DELETE, /inboxes/{id}",
        "POST, /inboxes/{id}/reconnection",
        "GET, /inboxes/{id}/removal-preview",
        "GET, /inboxes/{id}/deactivation-preview"
    })
    void anotherAccountsInboxDoesNotExistAndAColleaguesIsNotOnesBusiness(Method method, String path) {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when, then
        as(SignIn.person(ada, "globex", "SUPER_ADMIN"))
                .request(method, path, id)
                .then()
                .statusCode(404);
        as(SignIn.service("crm", "globex")).request(method, path, id).then().statusCode(404);
        as(SignIn.member(somebody())).request(method, path, id).then().statusCode(403);
        inboxes.get(ada, id).body("state", equalTo("AWAITING_CONSENT"));
    }

    @Test
    void aMemberConnectsForNobodyElseAndNobodyInAnotherAccount() {
        inboxes.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "GOOGLE", "userId", "bob"))
                .statusCode(403);
        inboxes.post(SignIn.member(ada), Map.of("address", addressOf(ada), "provider", "GOOGLE", "accountId", "globex"))
                .statusCode(404);
        inboxes.post(
                        SignIn.service("crm", "acme"),
                        Map.of("address", addressOf(ada), "provider", "GOOGLE", "userId", ada, "accountId", "globex"))
                .statusCode(404);
    }

    @Test
    void anOperatorReadsAndNoMore() {
        // given
        String id = inboxes.awaitingConsent(ada);

        // when, then
        as(SignIn.operator()).get("/inboxes/" + id).then().statusCode(200).body("id", equalTo(id));
        as(SignIn.operator())
                .get("/inboxes?accountId=acme&userId=" + ada)
                .then()
                .body("items.id", hasItem(id));
        as(SignIn.operator()).delete("/inboxes/" + id).then().statusCode(403);
        inboxes.post(SignIn.operator(), Map.of("address", addressOf(ada), "provider", "GOOGLE"))
                .statusCode(403);
    }

    @Test
    void aServiceOfEveryAccountMayActInAnyAndStillNamesIt() {
        // given
        String id = inboxes.awaitingConsent(ada);
        String everywhere = SignIn.service("keeper", "*");
        Map<String, String> wish = Map.of("address", addressOf(ada), "provider", "GOOGLE", "userId", ada);

        // when, then
        as(everywhere).get("/inboxes/" + id).then().statusCode(200);
        as(everywhere).get("/inboxes?userId=" + ada).then().body("items.id", hasItem(id));
        inboxes.post(everywhere, wish).statusCode(422).body("type", equalTo("urn:unhook:problem:account-missing"));
        as(SignIn.person(ada, "*", "SUPER_ADMIN")).get("/inboxes/" + id).then().statusCode(404);
    }

    @Test
    void aListShowsWhatIsOnesOwnBusiness() {
        // given
        String hers = inboxes.awaitingConsent(ada);
        String bob = somebody();
        String his = inboxes.awaitingConsent(bob);

        // when, then
        as(SignIn.member(ada))
                .get("/inboxes")
                .then()
                .body("items.id", hasItem(hers))
                .body("items.id", not(hasItem(his)));
        as(SignIn.member(ada)).get("/inboxes?userId=" + bob).then().statusCode(403);
        as(SignIn.admin("root"))
                .get("/inboxes?userId=" + bob)
                .then()
                .body("items", hasSize(1))
                .body("items.id", hasItem(his));
        as(SignIn.person("gus", "globex", "SUPER_ADMIN"))
                .get("/inboxes?userId=" + bob)
                .then()
                .body("items", hasSize(0));
        as(SignIn.service("crm", "globex"))
                .get("/inboxes?accountId=acme")
                .then()
                .statusCode(404);
    }

    @Test
    void aListIsFilteredByStateAndComesInPages() {
        // given
        String account = "account-of-" + ada;
        String admin = SignIn.person("root", account, "SUPER_ADMIN");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            made.add(inboxes.post(admin, Map.of("address", i + addressOf(ada), "provider", "IMAP"))
                    .extract()
                    .path("id"));
        as(admin).delete("/inboxes/" + made.getLast()).then().statusCode(204);

        // when
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as(admin)
                    .get("/inboxes?state=AWAITING_CONSENT&limit=3&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .body("items.state", everyItem(equalTo("AWAITING_CONSENT")))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }

        // then
        assertThat(seen).isEqualTo(made.subList(0, 4));
    }
}
