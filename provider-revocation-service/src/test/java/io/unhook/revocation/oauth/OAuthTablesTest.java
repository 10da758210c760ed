package io.unhook.revocation.oauth;

import static io.unhook.revocation.http.ScriptedProvider.RESET;
import static io.unhook.revocation.http.ScriptedProvider.SILENCE;
import static io.unhook.revocation.http.ScriptedProvider.empty;
import static io.unhook.revocation.http.ScriptedProvider.html;
import static io.unhook.revocation.http.ScriptedProvider.json;
import static io.unhook.revocation.http.TestSettings.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.IdTokens;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.ScriptedProvider;
import io.unhook.revocation.http.TestSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What any RFC 7009 provider can answer, odd things too, and what each means. */
@Tag("service")
class OAuthTablesTest {
    private static final ClientToken ADAS_TOKEN = new ClientToken("crm", new Secret("adas-refresh"));
    private static final PersonStep BY_HAND =
            new PersonStep(ActionBy.OWNER, "https://mail.example/apps", "oauth.permissions");
    private static final String FRESH = "{\"access_token\":\"fresh\",\"expires_in\":\"600\",\"refresh_token\":\"next\"";

    private static ScriptedProvider provider;
    private static RevocationSettings settings;
    private OAuthDoor door;

    @BeforeAll
    static void start() {
        provider = ScriptedProvider.start();
        settings = TestSettings.with(Map.of(
                "oauth.issuers.mail.issuer", issuer(),
                "oauth.issuers.mail.client.id", "crm",
                "oauth.issuers.mail.client.secret", "s+h h",
                "oauth.issuers.mail.permissions-page", "https://mail.example/apps"));
    }

    @AfterAll
    static void stop() throws IOException {
        provider.close();
    }

    @BeforeEach
    void nothingDiscoveredYet() {
        ProviderCalls calls = TestSettings.calls(settings);
        door = new OAuthDoor(settings, new Discovery(calls), calls);
    }

    static Stream<Arguments> refreshes() {
        return Stream.of(
                argumentSet(
                        "rotated",
                        json(200, FRESH + "}"),
                        new Refreshed(
                                new Secret("fresh"), NOON.plusSeconds(600), Optional.of(new Secret("next")), Set.of())),
                argumentSet(
                        "dead",
                        json(400, "{\"error\":\"invalid_grant\"}"),
                        new RefreshAnswer.TokenDead("invalid_grant", false)),
                argumentSet(
                        "sign in again",
                        json(400, "{\"error\":\"login_required\"}"),
                        new RefreshAnswer.NeedsSignIn("login_required")),
                argumentSet(
                        "consent_required is no proof here",
                        json(400, "{\"error\":\"consent_required\"}"),
                        new RefreshAnswer.NeedsSignIn("consent_required")),
                argumentSet(
                        "our secret is wrong",
                        json(401, "{\"error\":\"invalid_client\"}"),
                        new RefreshAnswer.OurFault("401 invalid_client")),
                argumentSet("unavailable", empty(503, "Retry-After: 9"), new RefreshAnswer.NotNow(seconds(9), "503")),
                argumentSet("broken", html(500), new RefreshAnswer.NoAnswer("500")),
                argumentSet("cut off", RESET, new RefreshAnswer.NoAnswer("connection-lost")),
                argumentSet("silence", SILENCE, new RefreshAnswer.NoAnswer("timeout")),
                argumentSet("a page for a 200", html(200), new RefreshAnswer.NoAnswer("unreadable 200")),
                argumentSet("a redirect", empty(302), new RefreshAnswer.OurFault("302")));
    }

    @ParameterizedTest
    @MethodSource("refreshes")
    void aRefresh(String answer, RefreshAnswer meaning) {
        provider.answering(discovery(""), answer);

        assertThat(door.refresh(grant(), ADAS_TOKEN)).isEqualTo(meaning);
        assertThat(provider.asked().getLast().headers())
                .as("Basic of the form-encoded pair")
                .contains("Authorization: Basic Y3JtOnMlMkJoK2g=");
    }

    static Stream<Arguments> revocations() {
        return Stream.of(
                argumentSet("accepted, or never a token", empty(200), new RevokeAnswer.Accepted("200")),
                argumentSet(
                        "Google's way",
                        json(400, "{\"error\":\"invalid_token\"}"),
                        new RevokeAnswer.NotAToken("400 invalid_token")),
                argumentSet(
                        "it cannot end tokens of this kind",
                        json(400, "{\"error\":\"unsupported_token_type\"}"),
                        new RevokeAnswer.NeedsPerson(BY_HAND, "400 unsupported_token_type")),
                argumentSet(
                        "our secret is wrong",
                        json(401, "{\"error\":\"invalid_client\"}"),
                        new RevokeAnswer.OurFault("401 invalid_client")),
                argumentSet(
                        "still alive, come again",
                        empty(503, "Retry-After: 120"),
                        new RevokeAnswer.NotNow(seconds(120), "503")),
                argumentSet("too many", empty(429), new RevokeAnswer.NotNow(Optional.empty(), "429")),
                argumentSet("broken", html(502), new RevokeAnswer.NoAnswer(Optional.empty(), "502")),
                argumentSet("cut off", RESET, new RevokeAnswer.NoAnswer(Optional.empty(), "connection-lost")),
                argumentSet("a wrong address", html(404), new RevokeAnswer.OurFault("404")));
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void aRevocation(String answer, RevokeAnswer meaning) {
        provider.answering(discovery(""), answer);

        assertThat(door.revoke(grant(), ADAS_TOKEN)).isEqualTo(meaning);
        assertThat(provider.asked().getLast().body().split("&"))
                .containsExactlyInAnyOrder("token=adas-refresh", "token_type_hint=refresh_token");
    }

    @Test
    void whereThereIsNoRevocationEndpointAPersonDoesIt() {
        provider.answering(json(200, document("").replaceAll(",\"revocation_endpoint\":\"[^\"]*\"", "")));

        assertThat(door.revoke(grant(), ADAS_TOKEN))
                .isEqualTo(new RevokeAnswer.NeedsPerson(BY_HAND, "no-revocation-endpoint"));
    }

    @Test
    void anIssuerThatWantsTheSecretInTheBodyGetsItThere() {
        provider.answering(
                discovery(",\"token_endpoint_auth_methods_supported\":[\"client_secret_post\"]"),
                json(200, FRESH + "}"));

        door.refresh(grant(), ADAS_TOKEN);

        assertThat(provider.asked().getLast().body()).contains("client_id=crm").contains("client_secret=s%2Bh+h");
        assertThat(provider.asked().getLast().headers()).doesNotContain("Authorization");
    }

    @Test
    void discoveryIsAskedOnce() {
        provider.answering(discovery(""), json(200, FRESH + "}"));

        door.refresh(grant(), ADAS_TOKEN);
        door.refresh(grant(), ADAS_TOKEN);

        assertThat(provider.asked()).hasSize(3);
    }

    static Stream<Arguments> discoveries() {
        return Stream.of(
                argumentSet(
                        "speaks for another issuer",
                        json(200, document("").replace("\"issuer\":\"http", "\"issuer\":\"https")),
                        new RevokeAnswer.OurFault("discovery document that must not be followed")),
                argumentSet(
                        "an endpoint without https elsewhere",
                        json(200, document("").replaceFirst("127.0.0.1:\\d+/revoke", "169.254.169.254/revoke")),
                        new RevokeAnswer.OurFault("discovery document that must not be followed")),
                argumentSet(
                        "an endpoint that is no URL",
                        json(200, document("").replaceFirst("http://127.0.0.1:\\d+/token", "::: no")),
                        new RevokeAnswer.OurFault("discovery document that must not be followed")),
                argumentSet(
                        "a page", html(200), new RevokeAnswer.OurFault("discovery document that must not be followed")),
                argumentSet("none", html(404), new RevokeAnswer.OurFault("discovery 404")),
                argumentSet("a redirect", empty(302), new RevokeAnswer.OurFault("discovery 302")),
                argumentSet(
                        "unavailable",
                        empty(503, "Retry-After: 3"),
                        new RevokeAnswer.NotNow(seconds(3), "discovery 503")),
                argumentSet("broken", html(500), new RevokeAnswer.NotNow(Optional.empty(), "discovery 500")),
                argumentSet("silence", SILENCE, new RevokeAnswer.NotNow(Optional.empty(), "timeout")));
    }

    @ParameterizedTest
    @MethodSource("discoveries")
    void aDiscoveryThatLeadsNowhere(String answer, RevokeAnswer meaning) {
        provider.answering(answer);

        assertThat(door.revoke(grant(), ADAS_TOKEN)).isEqualTo(meaning);
        assertThat(provider.asked()).extracting(ScriptedProvider.Asked::method).containsOnly("GET");
    }

    @Test
    void anIssuerThatIsNotOnTheListIsNeverCalled() {
        try (ScriptedProvider evil = ScriptedProvider.start().answering(empty(200))) {
            String issuer = evil.url("").toString();

            assertThat(door.prove(new Candidate(Optional.of(issuer), Optional.empty(), new Secret("x"))))
                    .isEqualTo(new ProofAnswer.Refused("issuer-not-allowed"));
            assertThat(door.prove(new Candidate(Optional.empty(), Optional.empty(), new Secret("x"))))
                    .isEqualTo(new ProofAnswer.Refused("issuer-not-allowed"));
            assertThat(door.revoke(new GrantKey(Provider.OAUTH, issuer + " crm", "1"), ADAS_TOKEN))
                    .isEqualTo(new RevokeAnswer.OurFault("client-not-configured"));
            assertThat(evil.asked()).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anIssuerWithoutHttpsIsCalledOnThisMachineOnly() {
        RevocationSettings plain = TestSettings.with(Map.of(
                "oauth.issuers.mail.issuer", "http://mail.example",
                "oauth.issuers.mail.client.id", "crm",
                "oauth.issuers.mail.client.secret", "shh"));
        ProviderCalls calls = TestSettings.calls(plain);

        assertThat(new OAuthDoor(plain, new Discovery(calls), calls)
                        .revoke(new GrantKey(Provider.OAUTH, "http://mail.example crm", "1"), ADAS_TOKEN))
                .isEqualTo(new RevokeAnswer.OurFault("issuer without https"));
    }

    static Stream<Arguments> proofs() {
        ProofAnswer proven = new ProofAnswer.Proven(
                grant(),
                "ada@mail.example",
                "crm",
                new Refreshed(new Secret("fresh"), NOON.plusSeconds(600), Optional.of(new Secret("next")), Set.of()));
        return Stream.of(
                argumentSet(
                        "by id_token",
                        new String[] {idToken(issuer(), "['other','crm']", "'email':'ada@mail.example'")},
                        proven),
                argumentSet(
                        "by userinfo",
                        new String[] {
                            json(200, FRESH + "}"),
                            json(200, "{\"sub\":\"7\",\"email\":\"ada@mail.example\",\"email_verified\":\"true\"}")
                        },
                        proven),
                argumentSet(
                        "an address that is not verified",
                        new String[] {idToken(issuer(), "'crm'", "'email':'ada@mail.example','email_verified':'false'")
                        },
                        new ProofAnswer.Refused("email-not-verified")),
                argumentSet(
                        "another issuer",
                        new String[] {idToken("https://evil.example", "'crm'", "'email':'ada@mail.example'")},
                        new ProofAnswer.OurFault("id_token of another issuer or client")),
                argumentSet(
                        "no address",
                        new String[] {idToken(issuer(), "'crm'", "'name':'Ada'")},
                        new ProofAnswer.WrongScopes("openid email")),
                argumentSet(
                        "userinfo forbids",
                        new String[] {json(200, FRESH + "}"), empty(403)},
                        new ProofAnswer.WrongScopes("openid email")),
                argumentSet(
                        "userinfo is down",
                        new String[] {json(200, FRESH + "}"), empty(503, "Retry-After: 2")},
                        new ProofAnswer.Unavailable(seconds(2), "userinfo 503")));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void aProof(String[] answers, ProofAnswer meaning) {
        provider.answering(
                Stream.concat(Stream.of(discovery("")), Stream.of(answers)).toArray(String[]::new));

        assertThat(door.prove(new Candidate(Optional.of(issuer()), Optional.empty(), new Secret("adas-refresh"))))
                .isEqualTo(meaning);
    }

    private static String issuer() {
        return provider.url("").toString();
    }

    private static GrantKey grant() {
        return new GrantKey(Provider.OAUTH, issuer() + " crm", "7");
    }

    private static String discovery(String more) {
        return json(200, document(more));
    }

    private static String document(String more) {
        return "{\"issuer\":\"" + issuer() + "\",\"token_endpoint\":\"" + provider.url("/token")
                + "\",\"userinfo_endpoint\":\"" + provider.url("/userinfo")
                + "\",\"revocation_endpoint\":\"" + provider.url("/revoke") + "\"" + more + "}";
    }

    private static String idToken(String issuer, String audience, String claims) {
        String token = IdTokens.with("{'iss':'" + issuer + "','aud':" + audience + ",'sub':'7'," + claims + "}");
        return json(200, FRESH + ",\"id_token\":\"" + token + "\"}");
    }

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
