package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.DisconnectionSettled;
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
class SharingAGrantTest {

    @Test
    void theFirstRemovalKeepsItTheSecondEndsItAndTheFirstIsImproved() {
        // given one consent under two inboxes
        var consent = Consents.google("shared@gmail.example");
        var first = Api.inbox(Provider.GOOGLE, "shared@gmail.example");
        var second = Api.inbox(Provider.GOOGLE, "shared@gmail.example");
        String firstUse = Api.connected(first, consent);
        String secondUse = Api.connected(second, consent);

        // when the first is removed
        Api.remove(first, 1);
        Api.awaitSettled(first, Outcome.KEPT_SHARED);

        // then the other goes on working
        Api.credential(firstUse).statusCode(409);
        Api.credential(secondUse).statusCode(200);
        assertThat(Consents.isAlive("google", consent)).isTrue();

        // and when that one is removed too, both are proven
        Api.remove(second, 1);
        Api.awaitSettled(second, Outcome.CONFIRMED);
        var improved = Api.awaitSettled(first, Outcome.CONFIRMED);
        String kept = Topics.envelopesAbout(first.id()).entrySet().stream()
                .filter(told ->
                        told.getValue() instanceof DisconnectionSettled one && one.outcome() == Outcome.KEPT_SHARED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        assertThat(improved.replaces()).isEqualTo(kept);
        assertThat(Api.outcomesOf(second)).containsExactly(Outcome.CONFIRMED);
        assertThat(Consents.effectiveRevocations("google", consent)).isEqualTo(1);
    }

    @Test
    void twoAccountsEachSeeOnlyTheirOwn() {
        var consent = Consents.google("two-accounts@gmail.example");
        var ours = Api.inbox(Provider.GOOGLE, "two-accounts@gmail.example");
        var theirs = new Mailbox(
                MailboxKind.INBOX,
                UUID.randomUUID().toString(),
                "globex",
                "eve",
                "two-accounts@gmail.example",
                Provider.GOOGLE);
        String grant = Api.register(ours, 1, consent.refreshToken())
                .statusCode(201)
                .extract()
                .path("grantId");
        Api.as(SignIn.service("crm", "globex"))
                .body(Map.of("use", Api.use(theirs, 1), "credential", Map.of("refreshToken", consent.refreshToken())))
                .post("/grants")
                .then()
                .statusCode(201)
                .body("grantId", equalTo(grant));

        Api.as(Api.PRODUCT)
                .get("/grants/" + grant)
                .then()
                .statusCode(200)
                .body("uses.mailbox.id", equalTo(List.of(ours.id())));
        Api.remove(ours, 1);
        Api.awaitSettled(ours, Outcome.KEPT_SHARED);
        assertThat(Topics.toldAbout(theirs.id())).noneMatch(DisconnectionSettled.class::isInstance);
        Api.remove(theirs, 1);
        Api.awaitSettled(theirs, Outcome.CONFIRMED);
        Api.awaitSettled(ours, Outcome.CONFIRMED);
    }

    @Test
    void twoTokensOfOnePersonAreOneGrant() {
        var one = Consents.google("two-tokens@gmail.example");
        var other = Consents.given(
                "{'provider': 'google', 'address': 'two-tokens@gmail.example', 'client': 'google-client-2'}");
        var first = Api.inbox(Provider.GOOGLE, "two-tokens@gmail.example");
        var second = Api.inbox(Provider.GOOGLE, "two-tokens@gmail.example");
        Api.connected(first, one);
        Api.register(Map.of(
                        "use", Api.use(second, 1),
                        "clientId", "google-client-2",
                        "credential", Map.of("refreshToken", other.refreshToken())))
                .statusCode(201);

        Api.remove(first, 1);
        Api.awaitSettled(first, Outcome.KEPT_SHARED);
        Api.remove(second, 1);

        Api.awaitSettled(second, Outcome.CONFIRMED);
        assertThat(Consents.isUsable("google", one)).isFalse();
    }

    @Test
    void whenOneOfTwoTokensDiesItsUsesGoOverToTheOther() {
        // given two inboxes, each on a token of its own
        var one = Consents.google("moving@gmail.example");
        var first = Api.inbox(Provider.GOOGLE, "moving@gmail.example");
        String firstUse = Api.connected(first, one);
        var other = Consents.google("moving@gmail.example");
        var second = Api.inbox(Provider.GOOGLE, "moving@gmail.example");
        Api.connected(second, other);

        // when the first one's token is refused
        Consents.fault("""
                {'endpoint': 'POST /google/token', 'subject': '%s', 'kind': 'status', 'status': 400,
                 'body': {'error': 'invalid_grant'}, 'times': 1}""".formatted(one.subject()));
        Consents.tell(
                "POST",
                "/control/expiries",
                "{'provider': 'google', 'address': 'moving@gmail.example', 'tokens': 'access'}");
        Database.forgetAccessTokens();
        Api.credential(firstUse).statusCode(200);

        // then nobody has lost anything
        assertThat(Topics.toldAbout(first.id())).noneMatch(AccessLost.class::isInstance);
        Api.remove(first, 1);
        Api.awaitSettled(first, Outcome.KEPT_SHARED);
        Api.remove(second, 1);
        Api.awaitSettled(second, Outcome.CONFIRMED);
    }

    @Test
    void whenTheOnlyTokenDiesTheUseHearsItAndARemovalFindsItAlreadyInvalid() {
        var consent = Consents.google("lost@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "lost@gmail.example");
        String use = Api.connected(inbox, consent);
        Consents.endByHand("google", "lost@gmail.example");
        Database.forgetAccessTokens();

        Api.credential(use).statusCode(409).body("type", equalTo("urn:unhook:problem:use-not-live"));
        Api.awaitTold(inbox, AccessLost.class::isInstance);

        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.ALREADY_INVALID);
    }
}
