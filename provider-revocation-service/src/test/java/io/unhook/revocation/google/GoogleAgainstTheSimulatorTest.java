package io.unhook.revocation.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.Accepted;
import io.unhook.revocation.domain.provider.RevokeAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotAToken;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotNow;
import io.unhook.revocation.domain.provider.RevokeAnswer.OurFault;
import io.unhook.revocation.http.SimulatedProviders;
import io.unhook.revocation.http.SimulatedProviders.Consented;
import io.unhook.revocation.http.TestSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapter against Google's behaviour: what an answer was, and what had become of the grant. */
@Tag("service")
class GoogleAgainstTheSimulatorTest {
    private static SimulatedProviders providers;
    private static GoogleDoor door;

    @BeforeAll
    static void start() {
        providers = new SimulatedProviders();
        RevocationSettings settings = providers.settings(Map.of("http.answer-timeout", "2s"));
        door = new GoogleDoor(settings, TestSettings.calls(settings));
    }

    @AfterAll
    static void stop() {
        providers.close();
    }

    @BeforeEach
    void aNewWorld() {
        providers.reset();
    }

    static Stream<Arguments> revocations() {
        return Stream.of(
                argumentSet("accepted", "", new Accepted("200"), false),
                argumentSet("too many", fault("status", ",'status':429,'retryAfter':'7'"), notNow(7, "429"), true),
                argumentSet(
                        "too many, no hint",
                        fault("status", ",'status':429"),
                        new NotNow(Optional.empty(), "429"),
                        true),
                argumentSet("unavailable", fault("status", ",'status':503,'retryAfter':'60'"), notNow(60, "503"), true),
                argumentSet(
                        "broken before it did anything",
                        fault("status", ",'status':500"),
                        new NoAnswer(Optional.empty(), "500"),
                        true),
                argumentSet(
                        "broken after it did everything",
                        fault("status", ",'status':500,'when':'after-effect'"),
                        new NoAnswer(Optional.empty(), "500"),
                        false),
                argumentSet(
                        "a 400 that is not about the token",
                        fault("status", ",'status':400,'body':{'error':'invalid_request'}"),
                        new OurFault("400 invalid_request"),
                        true),
                argumentSet(
                        "a page that is not there",
                        fault("status", ",'status':404,'body':'<html>'"),
                        new OurFault("404"),
                        true),
                argumentSet("not this way", fault("status", ",'status':405,'body':''"), new OurFault("405"), true),
                argumentSet("cut off", fault("reset", ""), new NoAnswer(Optional.empty(), "connection-lost"), true),
                argumentSet(
                        "cut off after the effect",
                        fault("lost-answer", ""),
                        new NoAnswer(Optional.empty(), "connection-lost"),
                        false),
                argumentSet(
                        "too slow",
                        fault("slow", ",'delay':'PT3S','when':'before-effect'"),
                        new NoAnswer(Optional.empty(), "timeout"),
                        false),
                argumentSet(
                        "silent after the effect",
                        fault("hold", ",'when':'after-effect'"),
                        new NoAnswer(Optional.empty(), "timeout"),
                        false));
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void aRevocation(String fault, RevokeAnswer meaning, boolean aliveAfterwards) {
        Consented ada = ada();
        if (!fault.isEmpty()) {
            providers.fault(fault);
        }

        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(meaning);
        assertThat(eventually(ada, aliveAfterwards)).isEqualTo(aliveAfterwards);
    }

    @Test
    void anAcceptedRevocationShowsInTheNextRefresh() {
        Consented ada = ada();
        assertThat(door.refresh(grant(ada), token(ada))).isInstanceOf(Refreshed.class);

        door.revoke(grant(ada), token(ada));

        assertThat(door.refresh(grant(ada), token(ada))).isEqualTo(new TokenDead("invalid_grant", false));
        assertThat(effectiveRevocations(ada)).isEqualTo(1);
    }

    @Test
    void aRevocationMayTakeTime() {
        providers.tell("PATCH", "/control/settings", "{'google':{'revocationLag':'PT1H'}}");
        Consented ada = ada();

        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(new Accepted("200"));

        assertThat(door.refresh(grant(ada), token(ada))).isInstanceOf(Refreshed.class);
        providers.tell("PUT", "/control/clock", "{'shift':'PT2H'}");
        assertThat(door.refresh(grant(ada), token(ada))).isInstanceOf(TokenDead.class);
        providers.tell("PUT", "/control/clock", "{'shift':'PT0S'}");
    }

    @Test
    void aLostAnswerIsFollowedByInvalidToken() {
        Consented ada = ada();
        providers.fault(fault("lost-answer", ""));

        assertThat(door.revoke(grant(ada), token(ada))).isInstanceOf(NoAnswer.class);
        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(new NotAToken("400 invalid_token"));
        assertThat(effectiveRevocations(ada)).isEqualTo(1);
    }

    @Test
    void oneCallEndsTheTokensOfEveryClientOfTheProjectAndNobodyElses() {
        Consented ada = ada();
        Consented adasSecond =
                providers.consent("{'provider':'google','address':'ada@gmail.example','client':'google-client-2'}");
        Consented bob = providers.consent("{'provider':'google','address':'bob@gmail.example'}");

        door.revoke(grant(ada), token(ada));

        assertThat(door.refresh(grant(ada), new ClientToken("google-client-2", adasSecond.refreshToken())))
                .isInstanceOf(TokenDead.class);
        assertThat(door.refresh(grant(bob), token(bob))).isInstanceOf(Refreshed.class);
    }

    @Test
    void aTokenThatTheCapEvictedProvesNothing() {
        Consented evicted = ada();
        for (int i = 0; i < 100; i++) {
            ada();
        }

        assertThat(door.refresh(grant(evicted), token(evicted))).isEqualTo(new TokenDead("invalid_grant", false));
        assertThat(door.revoke(grant(evicted), token(evicted))).isEqualTo(new NotAToken("400 invalid_token"));
        assertThat(alive(evicted)).as("the grant lives on").isTrue();
    }

    static Stream<Arguments> refreshes() {
        return Stream.of(
                argumentSet(
                        "session control",
                        "'status':400,'body':{'error':'invalid_grant','error_subtype':'invalid_rapt'}",
                        new RefreshAnswer.NeedsSignIn("invalid_grant invalid_rapt")),
                argumentSet(
                        "an admin's policy",
                        "'status':400,'body':{'error':'admin_policy_enforced'}",
                        new RefreshAnswer.NeedsSignIn("admin_policy_enforced")),
                argumentSet(
                        "only for their own organisation",
                        "'status':403,'body':{'error':'org_internal'}",
                        new RefreshAnswer.OurFault("403 org_internal")),
                argumentSet("too many", "'status':429", new RefreshAnswer.NotNow(Optional.empty(), "429")),
                argumentSet("broken", "'status':500", new RefreshAnswer.NoAnswer("500")));
    }

    @ParameterizedTest
    @MethodSource("refreshes")
    void aRefreshThatIsRefused(String what, RefreshAnswer meaning) {
        Consented ada = ada();
        providers.fault("{'endpoint':'POST /google/token','kind':'status','times':1," + what + "}");

        RefreshAnswer answer = door.refresh(grant(ada), token(ada));

        assertThat(answer).extracting(Object::getClass).isEqualTo(meaning.getClass());
        assertThat(alive(ada)).isTrue();
    }

    @Test
    void aWrongSecretIsOurFault() {
        RevocationSettings wrong = providers.settings(Map.of("google.clients.main.secret", "old"));
        Consented ada = ada();

        assertThat(new GoogleDoor(wrong, TestSettings.calls(wrong)).refresh(grant(ada), token(ada)))
                .isEqualTo(new RefreshAnswer.OurFault("401 invalid_client"));
    }

    @Test
    void aTokenProvesWhoseItIs() {
        Consented ada = ada();

        assertThat(prove(ada)).isInstanceOfSatisfying(ProofAnswer.Proven.class, proven -> {
            assertThat(proven.grant()).isEqualTo(grant(ada));
            assertThat(proven.address()).isEqualTo("ada@gmail.example");
            assertThat(proven.clientId()).isEqualTo("google-client");
            assertThat(proven.refreshed().scopes()).isNotEmpty();
        });
    }

    @Test
    void mailScopesAloneProveNothing() {
        Consented ada = providers.consent("{'provider':'google','address':'ada@gmail.example',"
                + "'scopes':['https://www.googleapis.com/auth/gmail.modify']}");

        assertThat(prove(ada)).isEqualTo(new ProofAnswer.WrongScopes("openid email"));
    }

    @Test
    void anAddressThatGoogleDidNotVerifyIsRefused() {
        Consented ada = providers.consent(
                "{'provider':'google','address':'ada@gmail.example','claims':{'email_verified':false}}");

        assertThat(prove(ada)).isEqualTo(new ProofAnswer.Refused("email-not-verified"));
    }

    @Test
    void aDeadTokenIsRefused() {
        Consented ada = ada();
        providers.tell("POST", "/control/by-hand/revocations", "{'provider':'google','address':'ada@gmail.example'}");

        assertThat(prove(ada)).isEqualTo(new ProofAnswer.Refused("invalid_grant"));
    }

    @Test
    void noTokenEverStandsInAUrl() {
        Consented ada = ada();

        prove(ada);
        door.revoke(grant(ada), token(ada));

        assertThat(providers.calls())
                .isNotEmpty()
                .extracting(call -> call.path("path").asText())
                .allSatisfy(path -> assertThat(path).doesNotContain("?"));
    }

    private static Consented ada() {
        return providers.consent("{'provider':'google','address':'ada@gmail.example'}");
    }

    private static GrantKey grant(Consented who) {
        return new GrantKey(Provider.GOOGLE, who.realm(), who.subject());
    }

    private static ClientToken token(Consented who) {
        return new ClientToken("google-client", who.refreshToken());
    }

    private static ProofAnswer prove(Consented who) {
        return door.prove(new Candidate(Optional.empty(), Optional.empty(), who.refreshToken()));
    }

    private static boolean alive(Consented who) {
        return providers.grant("google", who).path("alive").asBoolean();
    }

    /** A slow effect comes after the answer was given up. */
    private static boolean eventually(Consented who, boolean alive) {
        await().atMost(Duration.ofSeconds(5)).until(() -> alive(who) == alive);
        return alive(who);
    }

    private static int effectiveRevocations(Consented who) {
        JsonNode grant = providers.grant("google", who);
        return grant.path("effectiveRevocations").asInt();
    }

    private static String fault(String kind, String more) {
        return "{'endpoint':'POST /google/revoke','kind':'" + kind + "','times':1" + more + "}";
    }

    private static NotNow notNow(int seconds, String detail) {
        return new NotNow(Optional.of(Duration.ofSeconds(seconds)), detail);
    }
}
