package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.revocation.application.CheckWork;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has used these tokens for a day. */
@Tag("service")
@QuarkusTest
class CheckingLivingGrantsTest {
    @Inject
    CheckWork checks;

    @Test
    void findsOutThatThePersonTookTheAccessAway() {
        var inbox = connected("taken-away@gmail.example");
        Consents.endByHand("google", inbox.address());

        aDayPasses(inbox);
        aDayPasses(inbox);

        var lost = (AccessLost) Api.awaitTold(inbox, AccessLost.class::isInstance);
        assertThat(lost.cause()).isEqualTo("invalid_grant");
        assertThat(losses(inbox)).isEqualTo(1);
        assertThat(due(inbox)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status', 'status': 503",
                "'status', 'status': 500",
                "'status', 'status': 429, 'body': {'error': 'rate_limit_exceeded'}",
                "'status', 'status': 401, 'body': {'error': 'invalid_client'}",
                "'reset'",
                "'lost-answer'"
            })
    void takesNothingFromAnybodyForATroubleThatIsNotTheirs(String trouble) {
        var inbox = connected("trouble-" + Math.abs(trouble.hashCode()) + "@gmail.example");
        String outage = Consents.tell(
                        "POST",
                        "/control/faults",
                        "{'endpoint': 'POST /google/token', 'subject': '%s', 'kind': %s}"
                                .formatted(subject(inbox), trouble))
                .path("id");
        try {
            // as often as in a day of it
            for (int hour = 0; hour < 3; hour++) aDayPasses(inbox);
        } finally {
            Consents.tell("DELETE", "/control/faults/" + outage, "");
        }

        assertThat(losses(inbox)).isZero();
        assertThat(due(inbox)).hasSize(1);
        Database.run("update rate_permit set next_at = now()");
        Api.credential(use(inbox)).statusCode(200);
    }

    @Test
    void keepsWhatARotatingTokenBecame() {
        var consent = Consents.generic("ada@checked-fast.example");
        var inbox = Api.inboxAt(Consents.issuer("fastmail"), "ada@checked-fast.example");
        Api.connected(inbox, consent);

        aDayPasses(inbox);
        aDayPasses(inbox);

        Database.forgetAccessTokens();
        Api.credential(use(inbox)).statusCode(200);
        assertThat(losses(inbox)).isZero();
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
    }

    @Test
    void leavesAloneWhatWasUsedMeanwhile() {
        var inbox = connected("in-use@gmail.example");
        makeDue(inbox);
        Database.forgetAccessTokens();
        Api.credential(use(inbox)).statusCode(200);

        assertThat(wasLookedAt(inbox)).isTrue();
        int before = refreshes(inbox);
        assertThat(before).isPositive();
        checks.runOnce();
        assertThat(refreshes(inbox)).isEqualTo(before);
    }

    /** The token may live, so the grant stays, and is ended at the provider when the mailbox is removed. */
    @Test
    void tellsAPersonWhoMustSignInAgainAndWhy() {
        var inbox = connected("session-over@gmail.example");
        Consents.fault("""
                {'endpoint': 'POST /google/token', 'subject': '%s', 'kind': 'status', 'status': 400,
                 'body': {'error': 'invalid_grant', 'error_subtype': 'invalid_rapt'}, 'times': 1}""".formatted(subject(inbox)));

        aDayPasses(inbox);

        assertThat(((AccessLost) Api.awaitTold(inbox, AccessLost.class::isInstance)).cause())
                .isEqualTo("invalid_grant invalid_rapt");
        Api.credential(use(inbox)).statusCode(409);
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(losses(inbox)).isEqualTo(1);
    }

    private static Mailbox connected(String address) {
        var inbox = Api.inbox(Provider.GOOGLE, address);
        Api.connected(inbox, Consents.google(address));
        return inbox;
    }

    private void aDayPasses(Mailbox inbox) {
        makeDue(inbox);
        Database.run("update rate_permit set next_at = now()");
        checks.runOnce();
    }

    private static void makeDue(Mailbox inbox) {
        Database.run("update access_check set due_at = now() where id in (" + token(inbox) + ")");
    }

    private static List<String> due(Mailbox inbox) {
        return Database.texts(
                "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS\"Z\"') from access_check where id in ("
                        + token(inbox) + ")");
    }

    private static boolean wasLookedAt(Mailbox inbox) {
        return Instant.parse(due(inbox).getFirst().replace(' ', 'T'))
                .isAfter(Instant.now().plus(Duration.ofHours(12)));
    }

    private static String token(Mailbox inbox) {
        return "select token_id from grant_use where mailbox_id = '" + inbox.id() + "'";
    }

    private static String use(Mailbox inbox) {
        return Database.texts("select id from grant_use where mailbox_id = '" + inbox.id() + "'")
                .getFirst();
    }

    private static String subject(Mailbox inbox) {
        return Database.texts("select subject from provider_grant where address = '" + inbox.address() + "'")
                .getFirst();
    }

    private static long losses(Mailbox inbox) {
        return Topics.toldAbout(inbox.id()).stream()
                .filter(AccessLost.class::isInstance)
                .count();
    }

    private int refreshes(Mailbox inbox) {
        return Consents.tell("GET", "/control/log?endpoint=POST /google/token&subject=" + subject(inbox), "")
                .<List<Object>>path("items")
                .size();
    }
}
