package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.RefusalCause;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("service")
@QuarkusTest
class AskingForConsentTest {

    @Test
    void answersWithThePageAndWhatItAsksInThePersonsLanguage() {
        var inbox = Api.inbox(Provider.GOOGLE, "asked@gmail.example");
        Map<String, Object> body = Browser.asking(Api.use(inbox, 1));
        body.put("locale", "sv");

        var answer = Browser.ask(body)
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("consentId", notNullValue())
                .body("useId", nullValue())
                .body("scopes.scope", hasItem("https://www.googleapis.com/auth/gmail.modify"))
                .body("scopes.scope", not(hasItem("https://www.googleapis.com/auth/webmasters.readonly")))
                .body(
                        "scopes.find { it.scope.endsWith('calendar.events') }.purpose",
                        equalTo("För att boka möten och se när du är ledig"))
                .body("scopes.find { it.scope.endsWith('calendar.events') }.features", contains("meetings"))
                .extract();

        assertThat(Instant.parse(answer.path("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofMinutes(61)));
        Map<String, String> query = Browser.query(answer.path("url"));
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "google-client")
                .containsEntry("redirect_uri", "http://localhost:8081/oauth/callback/google")
                .containsEntry("access_type", "offline")
                .containsEntry("prompt", "consent")
                .containsEntry("login_hint", "asked@gmail.example")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(query.get("state")).hasSize(43);
        assertThat(Database.texts("select consent::text from consent").toString())
                .doesNotContain(query.get("state"));
    }

    @Test
    void asksMicrosoftForOfflineAccessAndLetsThePersonChooseTheAccount() {
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@asked.example");

        Map<String, String> query = Browser.query(Browser.page(inbox, 1));

        assertThat(query.get("scope")).contains("offline_access", "https://graph.microsoft.com/Mail.ReadWrite");
        assertThat(query).containsEntry("prompt", "select_account").containsEntry("response_mode", "query");
    }

    @Test
    void againForTheSameConnectionIsOneConsentWithANewPage() {
        var inbox = Api.inbox(Provider.GOOGLE, "again@gmail.example");
        var first =
                Browser.ask(Browser.asking(Api.use(inbox, 1))).statusCode(201).extract();
        String stale = Browser.allow(first.path("url"), "again@gmail.example");

        var second =
                Browser.ask(Browser.asking(Api.use(inbox, 1))).statusCode(201).extract();

        assertThat(second.<String>path("consentId")).isEqualTo(first.path("consentId"));
        Browser.back(stale).statusCode(400);
        assertThat(Topics.toldAbout(inbox.id())).isEmpty();
        Browser.back(Browser.allow(second.path("url"), "again@gmail.example")).statusCode(200);
        Api.awaitTold(inbox, AccessGranted.class::isInstance);
    }

    @Test
    void forALaterConnectionEndsTheEarlierOnesConsent() {
        var inbox = Api.inbox(Provider.GOOGLE, "later@gmail.example");
        String earlier = Browser.page(inbox, 1);

        Browser.page(inbox, 2);

        var refused = (AccessRefused) Api.awaitTold(inbox, AccessRefused.class::isInstance);
        assertThat(refused.connection()).isEqualTo(1);
        assertThat(refused.cause()).isEqualTo(RefusalCause.LAPSED);
        Browser.back(Browser.allow(earlier, "later@gmail.example")).statusCode(400);
    }

    @Test
    void toAConnectionThatHasEndedIsRefusedAtOnce() {
        var consent = Consents.google("ended@gmail.example");
        var inbox = owned("ingrid", "ended@gmail.example");
        Api.connected(inbox, consent);
        Api.connected(owned("ingrid", "ended@gmail.example"), consent);
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.KEPT_SHARED);

        Browser.ask(Browser.asking(Api.use(inbox, 1)))
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:connection-ended"));

        assertThat(Database.count("select count(*) from consent where mailbox_id = '" + inbox.id() + "'"))
                .isZero();
        Browser.ask(Browser.asking(Api.use(inbox, 2))).statusCode(200);
    }

    @Test
    void thatTheSameUserHasGivenAttachesAtOnce() {
        var inbox = Api.inbox(Provider.GOOGLE, "given@gmail.example");
        Browser.back(Browser.allow(Browser.page(inbox, 1), "given@gmail.example"))
                .statusCode(200);
        var channel = new Mailbox(
                MailboxKind.CHANNEL,
                UUID.randomUUID().toString(),
                "acme",
                "ada",
                "given@gmail.example",
                Provider.GOOGLE);
        String use = Browser.ask(Browser.asking(Api.use(channel, 1)))
                .statusCode(200)
                .body("url", nullValue())
                .extract()
                .path("useId");

        assertThat(((AccessGranted) Api.awaitTold(channel, AccessGranted.class::isInstance)).useId())
                .isEqualTo(use);
        Api.credential(use).statusCode(200);
        Browser.ask(Browser.asking(Api.use(channel, 1))).statusCode(200).body("useId", equalTo(use));
    }

    @Test
    void forAFeatureThatTheConsentCoversNeedsNoPageAndKeepsTheGrant() {
        var inbox = owned("maja", "maja@gmail.example");
        Browser.back(Browser.allow(Browser.page(inbox, 1), "maja@gmail.example"))
                .statusCode(200);
        Api.awaitTold(inbox, AccessGranted.class::isInstance);

        String meetings = Browser.ask(Browser.asking(feature("meetings", "maja", Provider.GOOGLE)))
                .statusCode(200)
                .extract()
                .path("useId");
        Api.remove(inbox, 1);

        Api.awaitSettled(inbox, Outcome.KEPT_SHARED);
        Api.credential(meetings).statusCode(200);
        Api.as(Api.PRODUCT).delete("/uses/" + meetings).then().statusCode(204);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
    }

    @Test
    void forAFeatureThatItDoesNotCoverAsksForThatFeaturesDataOnly() {
        var inbox = owned("nils", "nils@gmail.example");
        Browser.back(Browser.allow(Browser.page(inbox, 1), "nils@gmail.example"))
                .statusCode(200);
        var asked = Browser.ask(Browser.asking(feature("search-console", "nils", Provider.GOOGLE)))
                .statusCode(201)
                .body("scopes.scope", hasItem("https://www.googleapis.com/auth/webmasters.readonly"))
                .body("scopes.scope", not(hasItem("https://www.googleapis.com/auth/gmail.modify")))
                .extract();

        Browser.back(Browser.allow(asked.path("url"), "nils@gmail.example")).statusCode(200);

        String use = Browser.ask(Browser.asking(feature("search-console", "nils", Provider.GOOGLE)))
                .statusCode(200)
                .extract()
                .path("useId");
        Api.credential(use).statusCode(200);
        assertThat(Database.count("select count(distinct grant_id) from grant_use where user_id = 'nils'"))
                .isEqualTo(1);
    }

    @Test
    void isNeedlessOnceTheProductHasHandedTheTokenOver() {
        var inbox = Api.inbox(Provider.GOOGLE, "handed@gmail.example");
        String page = Browser.page(inbox, 1);

        Api.connected(inbox, Consents.google("handed@gmail.example"));

        assertThat(Database.texts("select state from consent where mailbox_id = '" + inbox.id() + "'"))
                .containsExactly("GRANTED");
        Browser.back(Browser.allow(page, "handed@gmail.example")).statusCode(400);
        Api.awaitTold(inbox, AccessGranted.class::isInstance);
        assertThat(Topics.toldAbout(inbox.id())).noneMatch(AccessRefused.class::isInstance);
    }

    @Test
    void isNeedlessOnceAnotherConsentOfTheirsCoversIt() {
        var inbox = owned("olga", "olga@gmail.example");
        var meetings = Browser.asking(feature("meetings", "olga", Provider.GOOGLE));
        String page = Browser.ask(meetings).statusCode(201).extract().path("url");
        Browser.back(Browser.allow(Browser.page(inbox, 1), "olga@gmail.example"))
                .statusCode(200);

        Browser.ask(meetings).statusCode(200);

        Browser.back(Browser.allow(page, "olga@gmail.example")).statusCode(400);
        assertThat(Database.texts("select state from consent where user_id = 'olga'"))
                .containsOnly("GRANTED");
    }

    @Test
    void byAnybodyElseLeadsToAPageWhateverAddressTheyName() {
        var inbox = Api.inbox(Provider.GOOGLE, "coveted@gmail.example");
        Browser.back(Browser.allow(Browser.page(inbox, 1), "coveted@gmail.example"))
                .statusCode(200);

        Browser.ask(Browser.asking(Api.use(owned("eve", "coveted@gmail.example"), 1)))
                .statusCode(201)
                .body("url", notNullValue());
        var otherAccount = new Mailbox(
                MailboxKind.INBOX,
                UUID.randomUUID().toString(),
                "initech",
                "ada",
                "coveted@gmail.example",
                Provider.GOOGLE);
        Api.as(SignIn.service("crm", "initech"))
                .body(Browser.asking(Api.use(otherAccount, 1)))
                .post("/consents")
                .then()
                .statusCode(201);
    }

    @Test
    void ofATokenThatTheProductHandedOverCountsForWhoeverItWasFor() {
        var inbox = owned("olle", "olle@gmail.example");
        Api.connected(
                inbox,
                Consents.given("{'provider': 'google', 'address': 'olle@gmail.example', 'scopes': ['openid',"
                        + " 'email', 'https://www.googleapis.com/auth/gmail.modify']}"));
        var channel = new Mailbox(
                MailboxKind.CHANNEL,
                UUID.randomUUID().toString(),
                "acme",
                "olle",
                "olle@gmail.example",
                Provider.GOOGLE);

        Browser.ask(Browser.asking(Api.use(channel, 1))).statusCode(200).body("useId", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/app",
                "http://crm.example/app",
                "https://crm.example:8443/app",
                "https://crm.example.evil.example/app",
                "https://crm.example@evil.example/app",
                "https://crm.example/application",
                "https://crm.example/app/../admin",
                "https://crm.example/app/%2e%2e/admin",
                "javascript:alert(1)",
                "//crm.example/app",
                "not a url"
            })
    void leadsBackOnlyToWhereAnOperatorAllowsIt(String returnUrl) {
        Map<String, Object> body = Browser.asking(Api.use(Api.inbox(Provider.GOOGLE, "back@gmail.example"), 1));
        body.put("returnUrl", returnUrl);

        Browser.ask(body).statusCode(422).body("fields.field", hasItem("returnUrl"));
    }

    @Test
    void ofAnUnknownProviderOrIssuerOrFeatureIsInvalid() {
        invalid(Browser.asking(Api.use(Api.inbox(Provider.IMAP, "ada@imap.example"), 1)), "provider");
        invalid(Browser.asking(Api.use(Api.inboxAt("https://unknown.example", "ada@x.example"), 1)), "issuer");
        invalid(Browser.asking(Api.use(Api.inbox(Provider.OAUTH, "ada@x.example"), 1)), "issuer");
        invalid(Browser.asking(feature("telepathy", "ada", Provider.GOOGLE)), "use.feature");
        Map<String, Object> noReturn = Browser.asking(feature("meetings", "ada", Provider.GOOGLE));
        noReturn.remove("returnUrl");
        invalid(noReturn, "returnUrl");
        Map<String, Object> oddLocale = Browser.asking(feature("meetings", "ada", Provider.GOOGLE));
        oddLocale.put("locale", "<script>");
        invalid(oddLocale, "locale");
    }

    @Test
    void isForServicesOfThatAccountOnly() {
        var body = Browser.asking(Api.use(Api.inbox(Provider.GOOGLE, "rights@gmail.example"), 1));
        Api.as(SignIn.admin("ann")).body(body).post("/consents").then().statusCode(403);
        Api.as(SignIn.operator()).body(body).post("/consents").then().statusCode(403);
        Api.as(SignIn.service("other-crm", "initech"))
                .body(body)
                .post("/consents")
                .then()
                .statusCode(404);
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post("/consents")
                .then()
                .statusCode(401);
    }

    private static void invalid(Map<String, Object> body, String field) {
        Browser.ask(body).statusCode(422).body("fields.field", hasItem(field));
    }

    private static Mailbox owned(String user, String address) {
        return new Mailbox(MailboxKind.INBOX, UUID.randomUUID().toString(), "acme", user, address, Provider.GOOGLE);
    }

    private static Map<String, Object> feature(String feature, String user, Provider provider) {
        return new HashMap<>(
                Map.of("feature", feature, "accountId", "acme", "userId", user, "provider", provider.name()));
    }
}
