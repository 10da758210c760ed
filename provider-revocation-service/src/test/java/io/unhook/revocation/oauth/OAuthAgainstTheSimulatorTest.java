package io.unhook.revocation.oauth;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.SimulatedProviders;
import io.unhook.revocation.http.SimulatedProviders.Consented;
import io.unhook.revocation.http.TestSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The adapter against a strictly rotating RFC 7009 provider. */
@Tag("service")
class OAuthAgainstTheSimulatorTest {
    private static SimulatedProviders providers;
    private static OAuthDoor door;

    @BeforeAll
    static void start() {
        providers = new SimulatedProviders();
        RevocationSettings settings = providers.settings(Map.of("http.answer-timeout", "10s"));
        ProviderCalls calls = TestSettings.calls(settings);
        door = new OAuthDoor(settings, new Discovery(calls), calls);
    }

    @AfterAll
    static void stop() {
        providers.close();
    }

    @BeforeEach
    void aNewWorld() {
        providers.reset();
    }

    @Test
    void eachRefreshBringsTheNextTokenAndEndsTheOneBefore() {
        Consented ada = ada();

        Secret next = rotated(door.refresh(grant(ada), token(ada.refreshToken())));

        assertThat(door.refresh(grant(ada), token(next))).isInstanceOf(Refreshed.class);
        assertThat(door.traits().rotates()).isTrue();
    }

    @Test
    void anAcceptedRevocationShowsInTheNextRefresh() {
        Consented ada = ada();

        assertThat(door.revoke(grant(ada), token(ada.refreshToken()))).isEqualTo(new Accepted("200"));

        assertThat(door.refresh(grant(ada), token(ada.refreshToken())))
                .isEqualTo(new TokenDead("invalid_grant", false));
    }

    @Test
    void aTokenThatIsNoneIsAcceptedToo() {
        Consented ada = ada();

        assertThat(door.revoke(grant(ada), token(new Secret("nonsense")))).isEqualTo(new Accepted("200"));
        assertThat(providers.grant("generic", ada).path("alive").asBoolean()).isTrue();
    }

    @Test
    void aRefreshWhoseAnswerIsLostHasRotatedUnseen() {
        Consented ada = ada();
        providers.fault("{'endpoint':'POST /generic/fastmail/token','kind':'lost-answer','times':1}");

        assertThat(door.refresh(grant(ada), token(ada.refreshToken())))
                .isEqualTo(new RefreshAnswer.NoAnswer("connection-lost"));
        assertThat(door.refresh(grant(ada), token(ada.refreshToken()))).isInstanceOf(TokenDead.class);
    }

    @Test
    void anUnavailableProviderLeavesTheTokenAlive() {
        Consented ada = ada();
        providers.fault(
                "{'endpoint':'POST /generic/fastmail/revoke','kind':'status','status':503,'retryAfter':'30','times':1}");

        assertThat(door.revoke(grant(ada), token(ada.refreshToken())))
                .isEqualTo(new RevokeAnswer.NotNow(Optional.of(Duration.ofSeconds(30)), "503 temporarily_unavailable"));
        assertThat(door.refresh(grant(ada), token(ada.refreshToken()))).isInstanceOf(Refreshed.class);
    }

    @Test
    void aProofKeepsTheTokenThatCameOfIt() {
        Consented ada = ada();

        ProofAnswer proof = door.prove(new Candidate(
                Optional.of(providers.url() + "/generic/fastmail"), Optional.empty(), ada.refreshToken()));

        assertThat(proof).isInstanceOfSatisfying(ProofAnswer.Proven.class, proven -> {
            assertThat(proven.grant().subject()).isEqualTo(ada.subject());
            assertThat(proven.address()).isEqualTo("ada@fast.example");
            assertThat(door.refresh(proven.grant(), token(rotated(proven.refreshed()))))
                    .isInstanceOf(Refreshed.class);
        });
    }

    private static Consented ada() {
        return providers.consent("{'provider':'generic','issuer':'fastmail','address':'ada@fast.example'}");
    }

    private static GrantKey grant(Consented who) {
        return new GrantKey(Provider.OAUTH, providers.url() + "/generic/fastmail generic-client", who.subject());
    }

    private static ClientToken token(Secret refreshToken) {
        return new ClientToken("generic-client", refreshToken);
    }

    private static Secret rotated(RefreshAnswer answer) {
        return ((Refreshed) answer).newRefreshToken().orElseThrow();
    }
}
