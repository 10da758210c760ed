package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class DisconnectingAGmailInboxTest {

    @Test
    void isConfirmedWithItsEvidenceAndTheCredentialDoorRefuses() {
        // given
        var consent = Consents.google("confirmed@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "Confirmed@Gmail.example");
        String use = Api.connected(inbox, consent);
        Api.awaitTold(
                inbox,
                event -> event instanceof AccessGranted granted
                        && granted.useId().equals(use));
        Api.credential(use).statusCode(200).body("accessToken", notNullValue());

        // when
        Api.remove(inbox, 1);

        // then
        var settled = Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(settled.evidence())
                .extracting(Evidence::kind)
                .containsExactly("refresh-before-call", "call-accepted", "refresh-refused");
        assertThat(settled.accessEndsBy()).as("Google kills access tokens too").isNull();
        Api.credential(use).statusCode(409).body("type", equalTo("urn:unhook:problem:use-not-live"));
        Api.as(SignIn.member("ada"))
                .get("/disconnections/" + settled.disconnectionId())
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("outcome", equalTo("CONFIRMED"));
    }

    @Test
    void isToldOnceHoweverOftenTheRemovalIsSaid() {
        var inbox = Api.inbox(Provider.GOOGLE, "once@gmail.example");
        Api.connected(inbox, Consents.google("once@gmail.example"));
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);

        Api.remove(inbox, 1);
        Api.remove(inbox, 1);

        var other = Api.inbox(Provider.GOOGLE, "later@gmail.example");
        Api.remove(other, 1);
        Api.awaitSettled(other, Outcome.NOT_APPLICABLE);
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.CONFIRMED);
    }

    @Test
    void isConfirmedThoughGoogleIsBusyTwiceAndThenLosesAnAnswer() {
        var consent = Consents.google("busy@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "busy@gmail.example");
        Api.connected(inbox, consent);
        Consents.fault(faultFor(consent, "'kind': 'status', 'status': 503, 'times': 2"));
        Consents.fault(faultFor(consent, "'kind': 'lost-answer', 'times': 1"));

        Api.remove(inbox, 1);

        var settled = Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(settled.evidence()).extracting(Evidence::kind).contains("call-unanswered", "token-unknown");
        assertThat(Consents.effectiveRevocations("google", consent)).isEqualTo(1);
    }

    @Test
    void isNeverConfirmedIfItsTokenWasEvictedBefore() {
        var consent = Consents.google("evicted@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "evicted@gmail.example");
        Api.connected(inbox, consent);
        Consents.tell(
                "POST",
                "/control/expiries",
                "{'provider': 'google', 'address': 'evicted@gmail.example', 'tokens': 'refresh'}");
        Consents.fault(faultFor(consent, "'kind': 'lost-answer', 'times': 1"));

        Api.remove(inbox, 1);

        Api.awaitSettled(inbox, Outcome.ALREADY_INVALID);
        assertThat(Api.outcomesOf(inbox)).containsExactly(Outcome.ALREADY_INVALID);
        assertThat(Consents.isAlive("google", consent))
                .as("the grant lives on, and we never said otherwise")
                .isTrue();
    }

    @Test
    void isConfirmedAfterALagInWhichTheTokenStillWorks() {
        Consents.tell("PATCH", "/control/settings", "{'google': {'revocationLag': 'PT2S'}}");
        try {
            var inbox = Api.inbox(Provider.GOOGLE, "lag@gmail.example");
            Api.connected(inbox, Consents.google("lag@gmail.example"));
            Api.remove(inbox, 1);
            Api.awaitSettled(inbox, Outcome.CONFIRMED);
        } finally {
            Consents.tell("PATCH", "/control/settings", "{'google': {'revocationLag': 'PT0S'}}");
        }
    }

    private static String faultFor(Consents.Given consent, String what) {
        return "{'endpoint': 'POST /google/revoke', 'subject': '%s', %s}".formatted(consent.subject(), what);
    }
}
