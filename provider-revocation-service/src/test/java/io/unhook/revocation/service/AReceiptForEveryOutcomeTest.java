package io.unhook.revocation.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class AReceiptForEveryOutcomeTest {

    @Test
    void saysWhatTheEventAndTheDisconnectionSayAndAnyoneCanCheckIt() {
        // given
        var inbox = Api.inbox(Provider.GOOGLE, "receipt@gmail.example");
        Api.connected(inbox, Consents.google("receipt@gmail.example"));
        Api.remove(inbox, 1);

        // when
        var settled = Api.awaitSettled(inbox, Outcome.CONFIRMED);
        var claims = Verifier.verified(receipt(settled.disconnectionId())).orElseThrow();

        // then
        assertThat(claims)
                .containsEntry("iss", "urn:unhook:provider-revocation-service")
                .containsEntry("accountId", "acme")
                .containsEntry("disconnectionId", settled.disconnectionId())
                .containsEntry("outcome", "CONFIRMED")
                .containsEntry("connection", 1L)
                .containsEntry("grant", Map.of("realm", "unhook-project", "epoch", 1L))
                .doesNotContainKeys("replaces", "accessEndsBy", "nextStep");
        assertThat(Topics.envelopesAbout(inbox.id())).containsKey((String) claims.get("jti"));
        assertThat(claims.get("mailbox"))
                .isEqualTo(Map.of(
                        "kind", "INBOX",
                        "id", inbox.id(),
                        "accountId", "acme",
                        "userId", "ada",
                        "address", "receipt@gmail.example",
                        "provider", "GOOGLE"));
        assertThat((List<?>) claims.get("evidence"))
                .map(shown -> ((Map<?, ?>) shown).get("kind"))
                .isEqualTo(settled.evidence().stream().map(Evidence::kind).toList());
        assertThat((List<?>) claims.get("evidence"))
                .map(shown -> ((Map<?, ?>) shown).get("at"))
                .isEqualTo(settled.evidence().stream()
                        .map(shown -> shown.at().toString())
                        .toList());
    }

    @Test
    void isTheSameHoweverOftenItIsAskedForAndNoByteOfItCanBeChanged() {
        String id = removed("changed@gmail.example");
        String receipt = receipt(id);

        assertThat(receipt(id)).isEqualTo(receipt);
        JWKSet keys = Verifier.keys();
        for (int at = 0; at < receipt.length() - 1; at += 7) // the last character has bits that do not count
        assertThat(Verifier.verified(changed(receipt, at), keys))
                    .as("byte " + at)
                    .isEmpty();
    }

    @Test
    void replacesTheOneOfALesserOutcomeWhichCanStillBeRead() {
        // given
        var consent = Consents.google("improved@gmail.example");
        var first = Api.inbox(Provider.GOOGLE, "improved@gmail.example");
        var second = Api.inbox(Provider.GOOGLE, "improved@gmail.example");
        Api.connected(first, consent);
        Api.connected(second, consent);
        Api.remove(first, 1);
        String id = Api.awaitSettled(first, Outcome.KEPT_SHARED).disconnectionId();
        String kept = receipt(id);

        // when
        Api.remove(second, 1);
        var settled = Api.awaitSettled(first, Outcome.CONFIRMED);

        // then
        var before = Verifier.verified(kept).orElseThrow();
        var now = Verifier.verified(receipt(id)).orElseThrow();
        assertThat(before).containsEntry("outcome", "KEPT_SHARED");
        assertThat(now)
                .containsEntry("outcome", "CONFIRMED")
                .containsEntry("replaces", before.get("jti"))
                .containsEntry("replaces", settled.replaces());
        assertThat(receipt(id, "/receipt?jti=" + before.get("jti"))).isEqualTo(kept);
        Api.as(Api.PRODUCT)
                .get("/disconnections/" + id + "/receipt?jti=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void isThereWhereNoGrantWasKnownToo() {
        var inbox = Api.inbox(Provider.GOOGLE, "unknown@gmail.example");
        Api.remove(inbox, 1);
        String id = Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE).disconnectionId();

        assertThat(Verifier.verified(receipt(id)).orElseThrow())
                .containsEntry("outcome", "NOT_APPLICABLE")
                .doesNotContainKey("grant");
    }

    @Test
    void isNotThereBeforeAnOutcomeIsKnown() {
        String tenant = Consents.tenant("receipts.example", "not-opted-in");
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@receipts.example");
        Api.connected(inbox, Consents.microsoft("ada@receipts.example", tenant));
        Api.remove(inbox, 1);
        String id = Api.awaitActionNeeded(inbox).disconnectionId();

        Api.as(Api.PRODUCT)
                .get("/disconnections/" + id + "/receipt")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unhook:problem:not-settled-yet"));
    }

    @Test
    void isForThoseWhoMaySeeTheDisconnection() {
        var inbox = new Mailbox(
                MailboxKind.INBOX, UUID.randomUUID().toString(), "acme", "yan", "yan@receipt.example", Provider.GOOGLE);
        Api.remove(inbox, 1);
        String path = "/disconnections/"
                + Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE).disconnectionId() + "/receipt";

        for (String allowed : List.of(
                SignIn.member("yan"),
                SignIn.admin("ann"),
                SignIn.person("abe", "acme", "ACCOUNT_ACCESS"),
                Api.PRODUCT,
                SignIn.operator()))
            Api.as(allowed).get(path).then().statusCode(200).contentType("application/jose");
        refused(403, SignIn.member("bob"), path);
        refused(403, SignIn.person("x", "acme", "nobody"), path);
        refused(404, SignIn.person("yan", "initech", "SUPER_ADMIN"), path);
        refused(404, SignIn.service("other-crm", "initech"), path);
        refused(404, Api.PRODUCT, "/disconnections/none/receipt");
        given().get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void isVerifiedByKeysThatAnybodyMayReadAndKeepForAWhile() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", matchesPattern("public, max-age=[0-9]+"));
        given().accept("application/jwk-set+json")
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType("application/jwk-set+json");
        assertThat(Verifier.keys().getKeys()).isNotEmpty().noneMatch(JWK::isPrivate);
    }

    /** Settled; its disconnection's id. */
    static String removed(String address) {
        var inbox = Api.inbox(Provider.GOOGLE, address);
        Api.connected(inbox, Consents.google(address));
        Api.remove(inbox, 1);
        return Api.awaitSettled(inbox, Outcome.CONFIRMED).disconnectionId();
    }

    static String receipt(String disconnectionId) {
        return receipt(disconnectionId, "/receipt");
    }

    private static String receipt(String disconnectionId, String rest) {
        return Api.as(Api.PRODUCT)
                .get("/disconnections/" + disconnectionId + rest)
                .then()
                .statusCode(200)
                .contentType("application/jose")
                .extract()
                .asString();
    }

    private static void refused(int status, String token, String path) {
        Api.as(token).get(path).then().statusCode(status).contentType("application/problem+json");
    }

    private static String changed(String receipt, int at) {
        char other = receipt.charAt(at) == 'A' ? 'B' : 'A';
        return receipt.substring(0, at) + other + receipt.substring(at + 1);
    }
}
