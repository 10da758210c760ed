package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.LogQuery;
import io.unhook.simulator.faults.FaultOrder;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class GenericProviderTest {
    private static final ConsentOrder ADA = ConsentOrder.generic("fastmail", "ada@fast.example");

    @RegisterExtension
    static final RunningSimulator generic = new RunningSimulator();

    @Test
    void discoverySpeaksForItsIssuer() {
        Reply reply = generic.call().get("/generic/fastmail/.well-known/openid-configuration");

        String issuer = generic.simulator().url() + "/generic/fastmail";
        assertThat(reply.json("issuer")).isEqualTo(issuer);
        assertThat(reply.json("revocation_endpoint")).isEqualTo(issuer + "/revoke");
        assertThat(generic.call().get(reply.json("jwks_uri")).status()).isEqualTo(200);
        assertThat(generic.call()
                        .get("/generic/fastmail/.well-known/oauth-authorization-server")
                        .json("issuer"))
                .isEqualTo(issuer);
    }

    @Test
    void aRefreshKillsTheRefreshTokenItWasAskedWith() {
        Consented ada = consent(ADA);

        Reply first = refresh(ada.refreshToken());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.claims("id_token").path("email").asText()).isEqualTo("ada@fast.example");
        assertThat(refresh(ada.refreshToken()).json("error")).isEqualTo("invalid_grant");
        assertThat(refresh(first.json("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void aTokenThatIsUsedAgainCanEndItsWholeChain() {
        generic.set("{'generic':{'reuseEndsGrant':true}}");
        Consented ada = consent(ADA);
        String next = refresh(ada.refreshToken()).json("refresh_token");

        refresh(ada.refreshToken());

        assertThat(refresh(next).json("error")).isEqualTo("invalid_grant");
        assertThat(generic.control().grant(ada).alive()).isFalse();
    }

    @Test
    void revokingEndsThatChainAndItsAccessTokens() {
        Consented ada = consent(ADA);
        Consented again = consent(ADA);

        assertThat(revoke(ada.refreshToken()).status()).isEqualTo(200);

        assertThat(refresh(ada.refreshToken()).json("error")).isEqualTo("invalid_grant");
        assertThat(mail(ada.accessToken())).isEqualTo(401);
        assertThat(mail(again.accessToken())).isEqualTo(200);
        assertThat(generic.control().grant(ada).alive()).isTrue();
        assertThat(lastEffect()).isEqualTo(Effect.TOKEN_REVOKED);

        revoke(again.refreshToken());
        assertThat(generic.control().grant(ada).alive()).isFalse();
        assertThat(lastEffect()).isEqualTo(Effect.GRANT_REVOKED);
    }

    @Test
    void anUnknownTokenIs200Too() {
        assertThat(revoke("nobody").status()).isEqualTo(200);
    }

    @Test
    void a200ForARotatedTokenLeavesItsSuccessorAlive() {
        Consented ada = consent(ADA);
        String next = refresh(ada.refreshToken()).json("refresh_token");

        assertThat(revoke(ada.refreshToken()).status()).isEqualTo(200);

        assertThat(refresh(next).status()).isEqualTo(200);
        assertThat(lastEffect()).isEqualTo(Effect.NONE);
    }

    @Test
    void aLivingAccessTokenEndsItsChainUnlessThatIsNotSupported() {
        generic.set("{'generic':{'accessTokensRevocable':false}}");
        Consented ada = consent(ADA);
        assertThat(revoke(ada.accessToken()).json("error")).isEqualTo("unsupported_token_type");

        generic.set("{'generic':{'accessTokensRevocable':true}}");
        assertThat(revoke(ada.accessToken()).status()).isEqualTo(200);
        assertThat(generic.control().grant(ada).alive()).isFalse();
    }

    @Test
    void theClientMustAuthenticate() {
        Consented ada = consent(ADA);

        Reply reply = generic.call().form("/generic/fastmail/revoke", Map.of("token", ada.refreshToken()));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json("error")).isEqualTo("invalid_client");
        assertThat(generic.control().grant(ada).alive()).isTrue();
    }

    @Test
    void issuersAreStrangersToEachOther() {
        Consented ada = consent(ADA);

        Reply elsewhere = generic.call()
                .form("/generic/yahoo/revoke", Map.of("token", ada.refreshToken()), "generic-client", "generic-secret");

        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(generic.control().grant(ada).alive()).isTrue();
    }

    @Test
    void a503LeavesTheTokenAlive() {
        Consented ada = consent(ADA);
        generic.control().fault(FaultOrder.askedToWait("POST /generic/fastmail/revoke", 503, "7", 1));

        Reply reply = revoke(ada.refreshToken());

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(refresh(ada.refreshToken()).status()).isEqualTo(200);
    }

    private static Consented consent(ConsentOrder order) {
        return generic.control().consent(order);
    }

    private static Reply refresh(String token) {
        return generic.call()
                .form(
                        "/generic/fastmail/token",
                        Map.of("grant_type", "refresh_token", "refresh_token", token),
                        "generic-client",
                        "generic-secret");
    }

    private static Reply revoke(String token) {
        return generic.call()
                .form("/generic/fastmail/revoke", Map.of("token", token), "generic-client", "generic-secret");
    }

    private static int mail(String token) {
        return generic.call().get("/generic/fastmail/mail", token).status();
    }

    private static Effect lastEffect() {
        return generic.control()
                .log(LogQuery.calls("POST /generic/*/revoke"))
                .getLast()
                .effect();
    }
}
