package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A feature has no address that could be checked, so its product says whose browser it was. */
@Tag("service")
@QuarkusTest
class CompletingAConsentTest {

    @Test
    void byTheUserWhoBeganAttachesTheFeature() {
        var returned = new Returned("saga", "saga@gmail.example");

        returned.complete("saga").statusCode(200).body("useId", notNullValue());

        String use = returned.complete("saga").statusCode(200).extract().path("useId");
        Api.credential(use).statusCode(200);
        assertThat(returned.kept()).isZero();
    }

    @Test
    void storesNothingBeforeThatButWhatIsKeptForIt() {
        var returned = new Returned("tove", "tove@gmail.example");

        assertThat(returned.state()).isEqualTo("ANSWERED");
        assertThat(returned.kept()).isEqualTo(1);
        assertThat(Database.count("select count(*) from provider_grant where address = 'tove@gmail.example'"))
                .isZero();
        assertThat(Database.texts("select consent::text from consent where user_id = 'tove'")
                        .toString())
                .doesNotContain("tove@")
                .doesNotContain(returned.code);
    }

    @Test
    void byThePersonsOwnTokenWorksToo() {
        var returned = new Returned("uma", "uma@gmail.example");

        returned.completeAs(SignIn.person("uma", "initech", "MEMBER"), null).statusCode(404);
        returned.completeAs(SignIn.member("uma"), null).statusCode(200).body("useId", notNullValue());
    }

    /** Eve asks for a feature of hers and sends the page's URL to Vera, who allows it and is signed in as herself. */
    @Test
    void byAnybodyElseKeepsNothingOfIt() {
        var veras = Consents.google("vera@gmail.example");
        Api.connected(
                new Mailbox(
                        MailboxKind.INBOX,
                        UUID.randomUUID().toString(),
                        "acme",
                        "vera",
                        "vera@gmail.example",
                        Provider.GOOGLE),
                veras);
        var returned = new Returned("mallory", "vera@gmail.example");

        returned.complete("vera").statusCode(403).body("type", equalTo("urn:unhook:problem:consent-of-another-user"));

        assertThat(returned.state()).isEqualTo("REFUSED");
        assertThat(returned.kept()).isZero();
        assertThat(Database.count("select count(*) from grant_use where user_id = 'mallory'"))
                .isZero();
        assertThat(Consents.isUsable("google", veras)).isTrue();
        assertThat(Consents.effectiveRevocations("google", veras)).isZero();
        returned.complete("mallory")
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:consent-refused"))
                .body("cause", equalTo("DENIED"));
    }

    @Test
    void needsTheCodeThatCameBack() {
        var returned = new Returned("wilma", "wilma@gmail.example");
        Api.as(Api.PRODUCT)
                .body(Map.of("completion", "A".repeat(43), "userId", "wilma"))
                .post("/consents/" + returned.id + "/completion")
                .then()
                .statusCode(404);
        returned.completeAs(SignIn.service("other-crm", "initech"), "wilma").statusCode(404);
        returned.completeAs(SignIn.operator(), "wilma").statusCode(403);
        returned.completeAs(Api.PRODUCT, null).statusCode(422);

        assertThat(returned.state()).isEqualTo("ANSWERED");
        returned.complete("wilma").statusCode(200);
    }

    @Test
    void isNotWaitedForLongerThanWasSaid() {
        var returned = new Returned("ylva", "ylva@gmail.example");
        Database.run("update consent set lapses_at = now(), due_at = now() where id = '" + returned.id + "'");

        await().atMost(Api.SOON).until(() -> returned.state().equals("REFUSED"));

        assertThat(returned.kept()).isZero();
        returned.complete("ylva").statusCode(409).body("cause", equalTo("LAPSED"));
    }

    @Test
    void ofANewerPageTakesTheOldersPlace() {
        var older = new Returned("zara", "zara@gmail.example");

        var newer = new Returned("zara", "zara@gmail.example");

        assertThat(newer.id).isEqualTo(older.id);
        older.complete("zara").statusCode(404);
        newer.complete("zara").statusCode(200);
    }

    @Test
    void isNotNeededForAnAccountThatTheUserHasGivenBefore() {
        var inbox = new Mailbox(
                MailboxKind.INBOX, UUID.randomUUID().toString(), "acme", "asta", "asta@gmail.example", Provider.GOOGLE);
        Browser.back(Browser.allow(Browser.page(inbox, 1), "asta@gmail.example"))
                .statusCode(200);
        Api.awaitTold(inbox, AccessGranted.class::isInstance);
        String page = Browser.ask(Browser.asking(feature("asta")))
                .statusCode(201)
                .extract()
                .path("url");
        assertThat(Browser.query(page)).containsEntry("login_hint", "asta@gmail.example");

        Browser.back(Browser.allow(page, "asta@gmail.example")).statusCode(200);
    }

    private static Map<String, Object> feature(String user) {
        return new HashMap<>(
                Map.of("feature", "search-console", "accountId", "acme", "userId", user, "provider", "GOOGLE"));
    }

    /** This user asked, and whoever has this address allowed it. */
    private static final class Returned {
        private final String id;
        private final String code;

        Returned(String user, String as) {
            String page = Browser.ask(Browser.asking(feature(user)))
                    .statusCode(201)
                    .extract()
                    .path("url");
            String back = Browser.back(Browser.allow(page, as))
                    .statusCode(303)
                    .header("Location", startsWith(Browser.BACK + "?consentId="))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .extract()
                    .header("Location");
            id = Browser.query(back).get("consentId");
            code = Browser.query(back).get("completion");
        }

        ValidatableResponse complete(String user) {
            return completeAs(Api.PRODUCT, user);
        }

        ValidatableResponse completeAs(String token, String user) {
            Map<String, String> body = new HashMap<>(Map.of("completion", code));
            if (user != null) body.put("userId", user);
            return Api.as(token)
                    .body(body)
                    .post("/consents/" + id + "/completion")
                    .then();
        }

        String state() {
            return Database.texts("select state from consent where id = '" + id + "'")
                    .getFirst();
        }

        long kept() {
            return Database.count("select count(*) from consent where kept_secret is not null and id = '" + id + "'");
        }
    }
}
