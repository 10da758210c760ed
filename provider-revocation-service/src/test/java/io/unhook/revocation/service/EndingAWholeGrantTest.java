package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.revocation.service.Consents.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class EndingAWholeGrantTest {

    @Test
    void endsEverythingOnItAtOnceAndEachMailboxHears() {
        // given two inboxes and a feature on one consent of Ada's
        var consent = Consents.google("all-of-it@gmail.example");
        var first = Api.inbox(Provider.GOOGLE, "all-of-it@gmail.example");
        var second = Api.inbox(Provider.GOOGLE, "all-of-it@gmail.example");
        String grant = connected(first, consent);
        connected(second, consent);
        String meetings = Api.register(Map.of(
                        "use",
                        Map.of("feature", "documents", "accountId", "acme", "userId", "ada", "provider", "GOOGLE"),
                        "credential",
                        Map.of("refreshToken", consent.refreshToken())))
                .statusCode(201)
                .extract()
                .path("useId");

        // when she takes it back
        end(SignIn.member("ada"), grant, 204);
        end(SignIn.member("ada"), grant, 204);

        // then it is over for all of them, and nobody is told that it is kept for another
        for (Mailbox inbox : List.of(first, second)) {
            var lost = (AccessLost) Api.awaitTold(inbox, AccessLost.class::isInstance);
            assertThat(lost.cause()).isEqualTo("ended-by-request");
            Api.awaitSettled(inbox, Outcome.CONFIRMED);
            assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.CONFIRMED);
        }
        Api.credential(meetings).statusCode(409);
        assertThat(Consents.isAlive("google", consent)).isFalse();
        assertThat(Consents.effectiveRevocations("google", consent)).isEqualTo(1);

        // and a removal that follows has nothing to add
        Api.remove(first, 1);
        await().atMost(Api.SOON)
                .until(() -> Database.count("select ended_through from mailbox where id = '" + first.id() + "'") == 1);
        assertThat(Database.count("select count(*) from disconnection where mailbox_id = '" + first.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void isRefusedWhileAnotherAccountLivesOnItToo() {
        var consent = Consents.google("two-enders@gmail.example");
        var ours = Api.inbox(Provider.GOOGLE, "two-enders@gmail.example");
        String grant = connected(ours, consent);
        var theirs = new Mailbox(
                MailboxKind.INBOX,
                UUID.randomUUID().toString(),
                "globex",
                "eve",
                "two-enders@gmail.example",
                Provider.GOOGLE);
        Api.as(SignIn.service("crm", "globex"))
                .body(Map.of("use", Api.use(theirs, 1), "credential", Map.of("refreshToken", consent.refreshToken())))
                .post("/grants")
                .then()
                .statusCode(201);

        for (String asker : List.of(SignIn.member("ada"), Api.PRODUCT))
            end(asker, grant, 409)
                    .body("type", equalTo("urn:unhook:problem:grant-shared-with-another-account"))
                    .body("url", equalTo("https://myaccount.google.com/permissions"))
                    .body(not(containsString("globex")))
                    .body(not(containsString("eve")));
        end(SignIn.service("crm", "acme", "globex"), grant, 409);

        assertThat(Topics.toldAbout(ours.id())).noneMatch(AccessLost.class::isInstance);
        Api.remove(theirs, 1);
        Api.awaitSettled(theirs, Outcome.KEPT_SHARED);
        end(Api.PRODUCT, grant, 204);
        Api.awaitSettled(ours, Outcome.CONFIRMED);
    }

    @Test
    void isForWhoeverGaveItAndTheirAccountsService() {
        String grant = connected(
                Api.inbox(Provider.GOOGLE, "adas-own@gmail.example"), Consents.google("adas-own@gmail.example"));

        end(SignIn.member("bob"), grant, 403);
        end(SignIn.admin("ann"), grant, 403);
        end(SignIn.operator(), grant, 403);
        end(SignIn.service("other-crm", "initech"), grant, 404);
        end(SignIn.person("ada", "initech", "MEMBER"), grant, 404);

        end(Api.PRODUCT, grant, 204);
    }

    @Test
    void ofAPasswordForgetsIt() {
        var inbox = Api.inbox(Provider.IMAP, "ada@whole-imap.example");
        String grant = Api.register(Map.of(
                        "use",
                        Api.use(inbox, 1),
                        "credential",
                        Map.of("host", "imap.whole.example", "port", 993, "login", "ada", "password", "secret")))
                .statusCode(201)
                .extract()
                .path("grantId");

        end(SignIn.member("ada"), grant, 204);

        Api.awaitTold(inbox, AccessLost.class::isInstance);
        Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE);
    }

    private static String connected(Mailbox inbox, Given consent) {
        return Api.register(inbox, 1, consent.refreshToken())
                .statusCode(201)
                .extract()
                .path("grantId");
    }

    private static ValidatableResponse end(String asker, String grant, int status) {
        return Api.as(asker).delete("/grants/" + grant).then().statusCode(status);
    }
}
