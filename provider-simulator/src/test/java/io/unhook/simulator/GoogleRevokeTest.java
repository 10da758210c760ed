package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.GrantView;
import io.unhook.simulator.control.LogQuery;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Entry;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class GoogleRevokeTest {
    private static final ConsentOrder ADA = ConsentOrder.google("ada@acme.example");

    @RegisterExtension
    static final RunningSimulator google = new RunningSimulator();

    @Test
    void aRefreshTokenEndsEverythingOfThatPersonInTheProject() {
        Consented ada = consent(ADA);
        Consented another = consent(ADA);
        Consented otherClient = consent(ADA.client("google-client-2"));
        Consented otherProject = consent(ADA.client("other-project-client"));
        Consented bob = consent(ConsentOrder.google("bob@acme.example"));

        assertThat(revoke(ada.refreshToken()).status()).isEqualTo(200);

        assertThat(refresh(ada)).isEqualTo("invalid_grant");
        assertThat(refresh(another)).isEqualTo("invalid_grant");
        assertThat(refresh(otherClient)).isEqualTo("invalid_grant");
        assertThat(mail(ada)).isEqualTo(401);
        assertThat(mail(otherClient)).isEqualTo(401);
        assertThat(refresh(otherProject)).isNull();
        assertThat(refresh(bob)).isNull();
        assertThat(mail(bob)).isEqualTo(200);
    }

    @Test
    void theTokenMayStandInTheQuery() {
        Consented ada = consent(ADA);

        Reply reply = google.call().send("POST", "/google/revoke?token=" + Caller.encoded(ada.refreshToken()), "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(google.control().grant(ada).alive()).isFalse();
    }

    @Test
    void getIsNotServed() {
        Consented ada = consent(ADA);

        Reply reply = google.call().get("/google/revoke?token=" + Caller.encoded(ada.refreshToken()));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(google.control().grant(ada).alive()).isTrue();
    }

    @Test
    void withoutATokenItIsAnInvalidRequest() {
        assertThat(google.call().form("/google/revoke", Map.of()).status()).isEqualTo(400);
        assertThat(google.call().form("/google/revoke", Map.of()).json("error")).isEqualTo("invalid_request");
    }

    @Test
    void anUnknownOrDeadTokenIsAnInvalidToken() {
        Consented ada = consent(ADA);
        revoke(ada.refreshToken());

        assertInvalidToken(revoke("1//nobody"));
        assertInvalidToken(revoke(ada.refreshToken()));
        assertInvalidToken(revoke(ada.accessToken()));
    }

    @Test
    void anEvictedTokenIsAnInvalidTokenAndTheGrantLivesOn() {
        google.set("{'google':{'refreshTokenCap':1}}");
        Consented evicted = consent(ADA);
        Consented ada = consent(ADA);

        assertInvalidToken(revoke(evicted.refreshToken()));

        assertThat(google.control().grant(ada).alive()).isTrue();
        assertThat(refresh(ada)).isNull();
        assertThat(lastRevoke().detail()).isEqualTo("evicted");
        assertThat(lastRevoke().effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void aLivingAccessTokenEndsTheGrantToo() {
        Consented ada = consent(ADA);

        assertThat(revoke(ada.accessToken()).status()).isEqualTo(200);

        assertThat(refresh(ada)).isEqualTo("invalid_grant");
        assertThat(google.control().grant(ada).alive()).isFalse();
    }

    @Test
    void anExpiredAccessTokenIsAnInvalidTokenAndNothingHappens() {
        Consented ada = consent(ADA);
        google.simulator().shiftClock(Duration.ofHours(2));

        assertInvalidToken(revoke(ada.accessToken()));

        assertThat(google.control().grant(ada).alive()).isTrue();
        assertThat(refresh(ada)).isNull();
    }

    @Test
    void itMayTakeAWhileUntilTheEndHasFullEffect() {
        google.set("{'google':{'revocationLag':'PT1M'}}");
        Consented ada = consent(ADA);

        assertThat(revoke(ada.refreshToken()).status()).isEqualTo(200);

        assertThat(refresh(ada)).isNull();
        assertThat(mail(ada)).isEqualTo(200);
        GrantView during = google.control().grant(ada);
        assertThat(during.alive()).isFalse();
        assertThat(during.usable()).isTrue();

        google.simulator().shiftClock(Duration.ofMinutes(1));
        assertThat(refresh(ada)).isEqualTo("invalid_grant");
        assertThat(mail(ada)).isEqualTo(401);
        assertThat(google.control().grant(ada).usable()).isFalse();
    }

    @Test
    void aSecondCallWhileTheFirstIsTakingEffectIsAcceptedAndCountsForNothing() {
        google.set("{'google':{'revocationLag':'PT1M'}}");
        Consented ada = consent(ADA);
        revoke(ada.refreshToken());

        assertThat(revoke(ada.refreshToken()).status()).isEqualTo(200);

        assertThat(google.control().grant(ada).effectiveRevocations()).isEqualTo(1);
        assertThat(lastRevoke().effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void aConsentAfterTheEndOpensTheNextEpochWhichAnOldTokenThatStillWorksCanEnd() {
        google.set("{'google':{'revocationLag':'PT1M'}}");
        Consented old = consent(ADA);
        revoke(old.refreshToken());
        Consented anew = consent(ADA);
        assertThat(anew.epoch()).isEqualTo(2);
        assertThat(anew.consent()).isEqualTo(2);

        revoke(old.refreshToken());

        assertThat(google.control().grant(anew).alive()).isFalse();
        assertThat(lastRevoke().epoch()).isEqualTo(2);
        assertThat(lastRevoke().detail()).isEqualTo("by a token of epoch 1");
    }

    @Test
    void ifSetOtherwiseAnOldTokenLeavesTheNewConsentAlone() {
        google.set("{'google':{'revocationLag':'PT1M','oldTokenEndsNewConsent':false}}");
        Consented old = consent(ADA);
        revoke(old.refreshToken());
        Consented anew = consent(ADA);

        assertThat(revoke(old.refreshToken()).status()).isEqualTo(200);

        assertThat(google.control().grant(anew).alive()).isTrue();
    }

    @Test
    void aDeadTokenOfAnOlderEpochCannotTouchTheNewOne() {
        Consented old = consent(ADA);
        revoke(old.refreshToken());
        Consented anew = consent(ADA);

        assertInvalidToken(revoke(old.refreshToken()));

        assertThat(google.control().grant(anew).alive()).isTrue();
        assertThat(refresh(anew)).isNull();
    }

    @Test
    void aPersonCanEndItByHand() {
        Consented ada = consent(ADA);

        assertThat(google.control().revokeByHand(Who.gave(ada)).ended()).isTrue();

        assertThat(refresh(ada)).isEqualTo("invalid_grant");
        assertThat(google.control().grant(ada).effectiveRevocations()).isZero();
        assertThat(google.control().grant(ada).epochs().getLast().endedBy()).isEqualTo("by-hand");
        assertThat(google.control().revokeByHand(Who.gave(ada)).ended()).isFalse();
    }

    @Test
    void theEndIsInTheLogWithTheGrantItTouched() {
        Consented ada = consent(ADA);
        revoke(ada.refreshToken());

        Entry entry = lastRevoke();

        assertThat(entry.effect()).isEqualTo(Effect.GRANT_REVOKED);
        assertThat(entry.realm()).isEqualTo("unhook-project");
        assertThat(entry.subject()).isEqualTo(ada.subject());
        assertThat(entry.epoch()).isEqualTo(1);
        assertThat(entry.client()).isEqualTo("google-client");
        assertThat(google.control().grant(ada).epochs().getLast().endedBy()).isEqualTo("call " + entry.number());
    }

    private static Consented consent(ConsentOrder order) {
        return google.control().consent(order);
    }

    private static Reply revoke(String token) {
        return google.call().form("/google/revoke", Map.of("token", token));
    }

    /** The error, or null if it worked. */
    private static String refresh(Consented consented) {
        String secret = consented.client().replace("-client", "-secret");
        return google.call()
                .form(
                        "/google/token",
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                consented.refreshToken(),
                                "client_id",
                                consented.client(),
                                "client_secret",
                                secret))
                .json("error");
    }

    private static int mail(Consented consented) {
        return google.call()
                .get("/google/gmail/v1/users/me/profile", consented.accessToken())
                .status();
    }

    private static Entry lastRevoke() {
        return google.control().log(LogQuery.calls("POST /google/revoke")).getLast();
    }

    private static void assertInvalidToken(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json("error")).isEqualTo("invalid_token");
    }
}
