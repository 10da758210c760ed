package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.Reason;
import io.unhook.revocation.application.WatchWork;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A move of more than two mailboxes waits for somebody's yes here. */
@Tag("service")
@QuarkusTest
class MovingADomainTest {
    private static final String GRACE = SignIn.admin("grace");
    private static final String GOOGLE = "1 smtp.google.com";
    private static final String MICROSOFT = "0 moved.mail.protection.outlook.com";

    @Inject
    WatchWork work;

    private static Dns dns;

    @BeforeAll
    static void start() {
        dns = Dns.start();
    }

    @AfterAll
    static void stop() {
        dns.close();
    }

    @Test
    void twoLookUpsThatAgreeAreToldWithWhatTheyShowed() {
        connected("ada@seen.example");
        dns.shows(work, "seen.example", GOOGLE);
        dns.shows(work, "seen.example", MICROSOFT);
        assertThat(told("seen.example")).isEmpty();

        dns.agrees(work, "seen.example");

        String id = migrations("seen.example")
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("PUBLISHED"))
                .body("items[0].from", equalTo("GOOGLE"))
                .body("items[0].to", equalTo("MICROSOFT"))
                .body("items[0].liveUses", equalTo(1))
                .body("items[0].openedBy.kind", equalTo("SYSTEM"))
                .extract()
                .path("items[0].id");
        var move = (ProviderMoveDetected) Api.awaitTold("acme:seen.example", ProviderMoveDetected.class::isInstance);
        assertThat(move.evidence()).hasSize(3).last().asString().contains(MICROSOFT);
        assertThat(Dns.verdicts("seen.example")).containsExactly("First", "Suspected", "Moved");
        dns.look(work, "seen.example");
        assertThat(told("seen.example")).hasSize(1);
        Api.as(GRACE).get("/migrations/" + id).then().statusCode(200).body("domain", equalTo("seen.example"));
    }

    @Test
    void whatIsConnectedAfterTheMoveWasSeenIsNotConcerned() {
        Mailbox early = connected("early@later.example");
        dns.shows(work, "later.example", GOOGLE);
        dns.shows(work, "later.example", MICROSOFT);
        connected("late@later.example");
        dns.agrees(work, "later.example");

        migrations("later.example").body("items[0].liveUses", equalTo(1));
        assertThat(early.provider()).isEqualTo(Provider.GOOGLE);
    }

    @Test
    void aLookUpThatFailsIsNoObservation() {
        connected("ada@shaky.example");
        dns.shows(work, "shaky.example", GOOGLE);
        dns.shows(work, "shaky.example", MICROSOFT);
        dns.server().fails("shaky.example");
        dns.look(work, "shaky.example");
        migrations("shaky.example").body("items", hasSize(0));

        dns.shows(work, "shaky.example", MICROSOFT);
        dns.agrees(work, "shaky.example");

        migrations("shaky.example").body("items[0].state", equalTo("PUBLISHED"));
    }

    @ParameterizedTest
    @CsvSource({
        "proofpoint.example, 10 mx0a.pphosted.com, GATEWAY, filter",
        "mimecast.example, 10 eu-smtp-inbound-1.mimecast.com, GATEWAY, filter",
        "fastmail-user.example, 10 in1-smtp.messagingengine.com, OTHER, Another provider",
        "null-mx.example, 0 ., NULL_MX, takes no mail"
    })
    void whatHidesTheMailboxesCutsNothingAndSaysWhy(String domain, String record, String host, String why) {
        connected("ada@" + domain);
        dns.shows(work, domain, GOOGLE);
        dns.shows(work, domain, record);
        dns.agrees(work, domain);
        dns.look(work, domain);

        migrations(domain)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("NOT_A_MOVE"))
                .body("items[0].mailHost", equalTo(host))
                .body("items[0].why", containsString(why));
        assertThat(told(domain)).isEmpty();
    }

    @Test
    void neitherDoesADomainThatIsGoneOrSplit() {
        connected("ada@gone.example");
        dns.shows(work, "gone.example", GOOGLE);
        dns.server().forgets("gone.example");
        dns.look(work, "gone.example");
        dns.agrees(work, "gone.example");
        migrations("gone.example").body("items[0].mailHost", equalTo("NO_SUCH_DOMAIN"));

        connected("ada@split.example");
        dns.shows(work, "split.example", GOOGLE);
        dns.shows(work, "split.example", GOOGLE, MICROSOFT);
        dns.agrees(work, "split.example");
        migrations("split.example").body("items[0].mailHost", equalTo("SPLIT"));
    }

    @Test
    void aPublicMailDomainIsNotEvenWatched() {
        connected("ada@hotmail.se");
        assertThat(Database.count("select count(*) from domain_watch where mail_domain = 'hotmail.se'"))
                .isZero();
        refused(wish("gmail.com", "GOOGLE", "MICROSOFT"), 409, "public-mail-domain");
    }

    @Test
    void whatSomebodySaysIsToldAtOnceAndTheSameAgainIsTheSame() {
        Mailbox inbox = connected("ada@said.example");
        var wish = wish("Said.Example.", "GOOGLE", "MICROSOFT");

        String id = open(wish).body("state", equalTo("PUBLISHED")).extract().path("id");
        open(wish).body("id", equalTo(id));

        assertThat(Api.awaitTold("acme:said.example", ProviderMoveDetected.class::isInstance))
                .isInstanceOfSatisfying(
                        ProviderMoveDetected.class,
                        move -> assertThat(move.evidence()).first().asString().startsWith("said by USER"));
        Topics.inboxServiceSays(new ProviderMigrated(
                inbox, 1, Provider.GOOGLE, Provider.MICROSOFT, List.of(), Actor.system("x"), Reason.MIGRATED));
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        open(wish).body("id", equalTo(id));
        assertThat(told("said.example")).hasSize(1);
    }

    @Test
    void theOtherWayIsRefusedWhileTheFirstIsUnderWay() {
        connected("ada@both.example");
        connected("bo@both.example", Provider.MICROSOFT);
        String first =
                open(wish("both.example", "GOOGLE", "MICROSOFT")).extract().path("id");

        refused(wish("both.example", "MICROSOFT", "GOOGLE"), 409, "opposite-migration")
                .body("migrationId", equalTo(first));

        Database.run("update migration set decided_at = decided_at - interval '2 days' where id = '" + first + "'");
        open(wish("both.example", "MICROSOFT", "GOOGLE")).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void aLargeOneWaitsForAYesThatWhoeverAskedMaySayToo() {
        Stream.of("a", "b", "c").forEach(name -> connected(name + "@large.example"));

        String id = open(wish("large.example", "GOOGLE", "MICROSOFT"))
                .body("state", equalTo("WAITING_FOR_APPROVAL"))
                .body("liveUses", equalTo(3))
                .extract()
                .path("id");
        refused(wish("large.example", "MICROSOFT", "GOOGLE"), 409, "opposite-migration");
        assertThat(told("large.example")).isEmpty();

        approve(id).statusCode(204);
        approve(id).statusCode(204);
        Api.awaitTold("acme:large.example", ProviderMoveDetected.class::isInstance);
        Api.as(GRACE).delete("/migrations/" + id + "/approval").then().statusCode(409);
        assertThat(told("large.example")).hasSize(1);
    }

    @Test
    void orForANo() {
        Stream.of("a", "b", "c").forEach(name -> connected(name + "@no.example"));
        String id = open(wish("no.example", "GOOGLE", "MICROSOFT")).extract().path("id");

        Api.as(GRACE).delete("/migrations/" + id + "/approval").then().statusCode(204);
        Api.as(GRACE).delete("/migrations/" + id + "/approval").then().statusCode(204);

        approve(id).statusCode(409).body("type", equalTo("urn:unhook:problem:migration-rejected"));
        assertThat(told("no.example")).isEmpty();
    }

    @Test
    void aLargeOneThatWasOnlySeenIsTakenBackWhenTheDomainIsBack() {
        Stream.of("a", "b", "c").forEach(name -> connected(name + "@back.example"));
        dns.shows(work, "back.example", GOOGLE);
        dns.shows(work, "back.example", MICROSOFT);
        dns.agrees(work, "back.example");
        migrations("back.example").body("items[0].state", equalTo("WAITING_FOR_APPROVAL"));

        dns.shows(work, "back.example", GOOGLE);
        dns.agrees(work, "back.example");

        migrations("back.example").body("items", hasSize(1)).body("items[0].state", equalTo("REJECTED"));
    }

    @Test
    void anotherProviderIsLeftToPeople() {
        connected("ada@other.example");
        refused(wish("other.example", "GOOGLE", "OAUTH"), 409, "disconnect-previous-mailbox-first")
                .body("detail", containsString("deactivate and remove"));
        refused(wish("other.example", "IMAP", "MICROSOFT"), 409, "disconnect-previous-mailbox-first");
    }

    @Test
    void aDomainWithoutMailboxesHasNothingToMove() {
        refused(wish("empty.example", "GOOGLE", "MICROSOFT"), 409, "no-mailboxes-in-domain");
        connected("ada@elsewhere.example");
        refused(wish("elsewhere.example", "MICROSOFT", "GOOGLE"), 409, "no-mailboxes-in-domain");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1", "[192.0.2.1]", "2001:db8::1", "localhost", "faß.example", "a@acme.example", "' '"})
    void whatIsNoMailDomainIsNamed(String domain) {
        refused(wish(domain, "GOOGLE", "MICROSOFT"), 422, "invalid-field").body("fields[0].field", equalTo("domain"));
    }

    @Test
    void anInternationalDomainIsOneInBothItsForms() {
        connected("ada@xn--bcher-kva.example");
        String id = open(wish("BÜCHER.example", "GOOGLE", "MICROSOFT"))
                .body("domain", equalTo("xn--bcher-kva.example"))
                .extract()
                .path("id");
        open(wish("xn--bcher-kva.example", "GOOGLE", "MICROSOFT")).body("id", equalTo(id));
    }

    @Test
    void wherefromAndWheretoAreNotOne() {
        refused(wish("acme.example", "GOOGLE", "GOOGLE"), 422, "invalid-field");
        refused(Map.of("accountId", "acme", "domain", "acme.example", "from", "GOOGLE", "to", "MARS"), 400, "");
        refused(Map.of("accountId", "acme", "from", "GOOGLE", "to", "MICROSOFT"), 422, "invalid-field");
    }

    @Test
    void anotherAccountsIsNotThere() {
        connected("ada@private.example");
        String id =
                open(wish("private.example", "GOOGLE", "MICROSOFT")).extract().path("id");
        String stranger = SignIn.person("eve", "initech", "SUPER_ADMIN");
        Api.as(stranger).get("/migrations/" + id).then().statusCode(404);
        Api.as(stranger).put("/migrations/" + id + "/approval").then().statusCode(404);
        Api.as(stranger).get("/migrations?accountId=acme").then().statusCode(404);
        Api.as(stranger)
                .body(wish("private.example", "GOOGLE", "MICROSOFT"))
                .post("/migrations")
                .then()
                .statusCode(404);
        Api.as(SignIn.member("ada")).get("/migrations").then().statusCode(403);
        Api.as(SignIn.operator()).get("/migrations/" + id).then().statusCode(200);
        Api.as(SignIn.operator()).put("/migrations/" + id + "/approval").then().statusCode(403);
    }

    private static Mailbox connected(String address) {
        return connected(address, Provider.GOOGLE);
    }

    private static Mailbox connected(String address, Provider provider) {
        Mailbox inbox = Api.inbox(provider, address);
        var consent = provider == Provider.GOOGLE
                ? Consents.google(address)
                : Consents.microsoft(address, Consents.tenant(address.replaceAll(".*@", ""), "opted-in"));
        Api.connected(inbox, consent);
        return inbox;
    }

    private static Map<String, String> wish(String domain, String from, String to) {
        return Map.of("accountId", "acme", "domain", domain, "from", from, "to", to);
    }

    private static ValidatableResponse open(Map<String, String> wish) {
        return Api.as(GRACE).body(wish).post("/migrations").then().statusCode(202);
    }

    private static ValidatableResponse refused(Map<String, String> wish, int status, String problem) {
        return Api.as(GRACE)
                .body(wish)
                .post("/migrations")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:unhook:problem:" + problem));
    }

    private static ValidatableResponse approve(String id) {
        return Api.as(GRACE).put("/migrations/" + id + "/approval").then();
    }

    private static ValidatableResponse migrations(String domain) {
        return Api.as(GRACE)
                .get("/migrations?accountId=acme&domain=" + domain)
                .then()
                .statusCode(200);
    }

    private static List<?> told(String domain) {
        return Topics.toldAbout("acme:" + domain);
    }
}
