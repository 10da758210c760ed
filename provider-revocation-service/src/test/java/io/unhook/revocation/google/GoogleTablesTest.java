package io.unhook.revocation.google;

import static io.unhook.revocation.http.ScriptedProvider.RESET;
import static io.unhook.revocation.http.ScriptedProvider.SILENCE;
import static io.unhook.revocation.http.ScriptedProvider.empty;
import static io.unhook.revocation.http.ScriptedProvider.html;
import static io.unhook.revocation.http.ScriptedProvider.json;
import static io.unhook.revocation.http.ScriptedProvider.truncated;
import static io.unhook.revocation.http.TestSettings.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.IdTokens;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Google's answers byte by byte, odd ones too, and what each means. */
@Tag("service")
class GoogleTablesTest {
    private static final GrantKey ADAS_GRANT = new GrantKey(Provider.GOOGLE, "crm", "1084");
    private static final ClientToken ADAS_TOKEN = new ClientToken("crm-web", new Secret("1//adas-refresh"));
    private static final String FRESH =
            "{\"access_token\":\"ya29.fresh\",\"expires_in\":3920,\"token_type\":\"Bearer\"";

    private static ScriptedProvider google;
    private static GoogleDoor door;

    @BeforeAll
    static void start() {
        google = ScriptedProvider.start();
        RevocationSettings settings = TestSettings.with(Map.of(
                "google.project",
                "crm",
                "google.clients.main.id",
                "crm-web",
                "google.clients.main.secret",
                "shh",
                "google.token-url",
                google.url("/token").toString(),
                "google.userinfo-url",
                google.url("/userinfo").toString(),
                "google.revoke-url",
                google.url("/revoke").toString()));
        door = new GoogleDoor(settings, TestSettings.calls(settings));
    }

    @AfterAll
    static void stop() throws IOException {
        google.close();
    }

    static Stream<Arguments> refreshes() {
        return Stream.of(
                argumentSet(
                        "revoked, expired, evicted: nobody says which",
                        json(
                                400,
                                "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been expired or revoked.\"}"),
                        new RefreshAnswer.TokenDead("invalid_grant", false)),
                argumentSet(
                        "Workspace session control is no revocation",
                        json(400, "{\"error\":\"invalid_grant\",\"error_subtype\":\"invalid_rapt\"}"),
                        new RefreshAnswer.NeedsSignIn("invalid_grant invalid_rapt")),
                argumentSet(
                        "an admin's policy",
                        json(400, "{\"error\":\"admin_policy_enforced\"}"),
                        new RefreshAnswer.NeedsSignIn("admin_policy_enforced")),
                argumentSet(
                        "our secret is wrong",
                        json(401, "{\"error\":\"invalid_client\"}"),
                        new RefreshAnswer.OurFault("401 invalid_client")),
                argumentSet(
                        "our project is closed to them",
                        json(403, "{\"error\":\"org_internal\"}"),
                        new RefreshAnswer.OurFault("403 org_internal")),
                argumentSet(
                        "a request Google does not understand",
                        json(400, "{\"error\":\"invalid_request\"}"),
                        new RefreshAnswer.OurFault("400 invalid_request")),
                argumentSet("too many", json(429, "{}", "Retry-After: 7"), new RefreshAnswer.NotNow(seconds(7), "429")),
                argumentSet(
                        "too many, until a moment",
                        json(429, "{}", "Retry-After: Tue, 24 Nov 2026 12:00:30 GMT"),
                        new RefreshAnswer.NotNow(seconds(30), "429")),
                argumentSet(
                        "too many for the project",
                        json(403, "{\"error\":\"rate_limit_exceeded\"}"),
                        new RefreshAnswer.NotNow(Optional.empty(), "403 rate_limit_exceeded")),
                argumentSet("unavailable", html(503), new RefreshAnswer.NotNow(Optional.empty(), "503")),
                argumentSet("broken", html(500), new RefreshAnswer.NoAnswer("500")),
                argumentSet("a gateway's answer", html(502), new RefreshAnswer.NoAnswer("502")),
                argumentSet("cut off", RESET, new RefreshAnswer.NoAnswer("connection-lost")),
                argumentSet("silence", SILENCE, new RefreshAnswer.NoAnswer("timeout")),
                argumentSet("half a 200", truncated(200, FRESH), new RefreshAnswer.NoAnswer("connection-lost")),
                argumentSet("a page for a 200", html(200), new RefreshAnswer.NoAnswer("unreadable 200")),
                argumentSet("an empty 200", empty(200), new RefreshAnswer.NoAnswer("unreadable 200")),
                argumentSet(
                        "a 200 without a token",
                        json(200, "{\"expires_in\":3920}"),
                        new RefreshAnswer.NoAnswer("unreadable 200")),
                argumentSet("a wrong address", html(404), new RefreshAnswer.OurFault("404")),
                argumentSet("a page for a 400", html(400), new RefreshAnswer.OurFault("400")),
                argumentSet(
                        "a redirect, not followed",
                        empty(307, "Location: http://127.0.0.1:1/"),
                        new RefreshAnswer.OurFault("307")));
    }

    @ParameterizedTest
    @MethodSource("refreshes")
    void aRefusedRefresh(String answer, RefreshAnswer meaning) {
        google.answering(answer);

        assertThat(door.refresh(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(meaning);
        assertThat(google.asked()).hasSize(1);
    }

    @Test
    void aRefreshThatWorks() {
        google.answering(json(200, FRESH + ",\"scope\":\"openid email email\"}"));

        assertThat(door.refresh(ADAS_GRANT, ADAS_TOKEN))
                .isEqualTo(new Refreshed(
                        new Secret("ya29.fresh"), NOON.plusSeconds(3920), Optional.empty(), Set.of("openid", "email")));
        assertThat(google.asked().getFirst().body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=refresh_token",
                        "refresh_token=1%2F%2Fadas-refresh",
                        "client_id=crm-web",
                        "client_secret=shh");
    }

    @Test
    void aClientThatIsNoLongerConfiguredIsOurFaultAndNoCall() {
        google.answering(json(200, FRESH + "}"));

        assertThat(door.refresh(ADAS_GRANT, new ClientToken("gone", new Secret("1//x"))))
                .isEqualTo(new RefreshAnswer.OurFault("client-not-configured"));
        assertThat(google.asked()).isEmpty();
    }

    static Stream<Arguments> revocations() {
        return Stream.of(
                argumentSet("accepted", json(200, "{}"), new RevokeAnswer.Accepted("200")),
                argumentSet("accepted, whatever the body", html(200), new RevokeAnswer.Accepted("200")),
                argumentSet("accepted, no body", empty(200), new RevokeAnswer.Accepted("200")),
                argumentSet(
                        "no living token",
                        json(400, "{\"error\":\"invalid_token\",\"error_description\":\"Token expired or revoked\"}"),
                        new RevokeAnswer.NotAToken("400 invalid_token")),
                argumentSet(
                        "another 400",
                        json(400, "{\"error\":\"invalid_request\"}"),
                        new RevokeAnswer.OurFault("400 invalid_request")),
                argumentSet("a 400 that says nothing", html(400), new RevokeAnswer.OurFault("400")),
                argumentSet("401", json(401, "{}"), new RevokeAnswer.OurFault("401")),
                argumentSet("the page that a GET gets", html(404), new RevokeAnswer.OurFault("404")),
                argumentSet("405", html(405), new RevokeAnswer.OurFault("405")),
                argumentSet(
                        "a redirect, not followed",
                        empty(302, "Location: http://127.0.0.1:1/"),
                        new RevokeAnswer.OurFault("302")),
                argumentSet(
                        "too many", json(429, "{}", "Retry-After: 10"), new RevokeAnswer.NotNow(seconds(10), "429")),
                argumentSet("too many, no hint", empty(429), new RevokeAnswer.NotNow(Optional.empty(), "429")),
                argumentSet("unavailable", empty(503, "Retry-After: 60"), new RevokeAnswer.NotNow(seconds(60), "503")),
                argumentSet("broken", html(500), new RevokeAnswer.NoAnswer(Optional.empty(), "500")),
                argumentSet("a gateway's answer", html(504), new RevokeAnswer.NoAnswer(Optional.empty(), "504")),
                argumentSet("another 2xx", empty(202), new RevokeAnswer.NoAnswer(Optional.empty(), "202")),
                argumentSet("cut off", RESET, new RevokeAnswer.NoAnswer(Optional.empty(), "connection-lost")),
                argumentSet("silence", SILENCE, new RevokeAnswer.NoAnswer(Optional.empty(), "timeout")),
                argumentSet(
                        "half an answer",
                        truncated(200, "{"),
                        new RevokeAnswer.NoAnswer(Optional.empty(), "connection-lost")));
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void aRevocation(String answer, RevokeAnswer meaning) {
        google.answering(answer);

        assertThat(door.revoke(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(meaning);
        assertThat(google.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).as("the token is in no URL").isEqualTo("/revoke");
            assertThat(asked.body()).as("the token and nothing else").isEqualTo("token=1%2F%2Fadas-refresh");
        });
    }

    static Stream<Arguments> proofs() {
        ProofAnswer proven = new ProofAnswer.Proven(
                ADAS_GRANT,
                "ada@acme.example",
                "crm-web",
                new Refreshed(new Secret("ya29.fresh"), NOON.plusSeconds(3920), Optional.empty(), Set.of()));
        ProofAnswer wrongScopes = new ProofAnswer.WrongScopes("openid email");
        return Stream.of(
                argumentSet(
                        "by id_token", new String[] {idToken("https://accounts.google.com", "crm-web", ADA)}, proven),
                argumentSet(
                        "by an id_token of the legacy issuer",
                        new String[] {idToken("accounts.google.com", "crm-web", ADA)},
                        proven),
                argumentSet(
                        "an id_token of somebody else",
                        new String[] {idToken("https://evil.example", "crm-web", ADA)},
                        new ProofAnswer.OurFault("id_token of another issuer or client")),
                argumentSet(
                        "an id_token for another client",
                        new String[] {idToken("https://accounts.google.com", "other", ADA)},
                        new ProofAnswer.OurFault("id_token of another issuer or client")),
                argumentSet(
                        "an id_token without an address",
                        new String[] {idToken("https://accounts.google.com", "crm-web", "'sub':'1084'")},
                        wrongScopes),
                argumentSet(
                        "an address that Google did not verify",
                        new String[] {idToken("https://accounts.google.com", "crm-web", ADA.replace("true", "false"))},
                        new ProofAnswer.Refused("email-not-verified")),
                argumentSet("by userinfo", new String[] {json(200, FRESH + "}"), json(200, claims(ADA))}, proven),
                argumentSet(
                        "an id_token that cannot be read, then userinfo",
                        new String[] {json(200, FRESH + ",\"id_token\":\"a.b.c\"}"), json(200, claims(ADA))},
                        proven),
                argumentSet(
                        "userinfo refuses the scopes",
                        new String[] {json(200, FRESH + "}"), json(401, "{}")},
                        wrongScopes),
                argumentSet("userinfo forbids", new String[] {json(200, FRESH + "}"), json(403, "{}")}, wrongScopes),
                argumentSet(
                        "userinfo without an address",
                        new String[] {json(200, FRESH + "}"), json(200, claims("'sub':'1084'"))},
                        wrongScopes),
                argumentSet(
                        "userinfo is down",
                        new String[] {json(200, FRESH + "}"), empty(503, "Retry-After: 5")},
                        new ProofAnswer.Unavailable(seconds(5), "userinfo 503")),
                argumentSet(
                        "userinfo is cut off",
                        new String[] {json(200, FRESH + "}"), RESET},
                        new ProofAnswer.Unavailable(Optional.empty(), "connection-lost")),
                argumentSet(
                        "userinfo is a page",
                        new String[] {json(200, FRESH + "}"), html(200)},
                        new ProofAnswer.Unavailable(Optional.empty(), "userinfo 200")),
                argumentSet(
                        "userinfo is not there",
                        new String[] {json(200, FRESH + "}"), html(404)},
                        new ProofAnswer.OurFault("userinfo 404")),
                argumentSet(
                        "a dead token",
                        new String[] {json(400, "{\"error\":\"invalid_grant\"}")},
                        new ProofAnswer.Refused("invalid_grant")),
                argumentSet(
                        "our secret is wrong",
                        new String[] {json(401, "{\"error\":\"invalid_client\"}")},
                        new ProofAnswer.OurFault("401 invalid_client")),
                argumentSet(
                        "Google is down",
                        new String[] {empty(503, "Retry-After: 5")},
                        new ProofAnswer.Unavailable(seconds(5), "503")),
                argumentSet(
                        "no answer",
                        new String[] {RESET},
                        new ProofAnswer.Unavailable(Optional.empty(), "connection-lost")));
    }

    private static final String ADA = "'sub':'1084','email':'ada@acme.example','email_verified':true";

    @ParameterizedTest
    @MethodSource("proofs")
    void aProof(String[] answers, ProofAnswer meaning) {
        google.answering(answers);

        assertThat(door.prove(new Candidate(Optional.empty(), Optional.empty(), new Secret("1//adas-refresh"))))
                .isEqualTo(meaning);
        assertThat(google.asked()).hasSizeGreaterThanOrEqualTo(answers.length); // a GET that was cut off goes twice
    }

    @Test
    void aTokenOfAClientThatIsNotOursIsRefusedWithoutACall() {
        google.answering(json(200, FRESH + "}"));

        assertThat(door.prove(new Candidate(Optional.empty(), Optional.of("theirs"), new Secret("1//x"))))
                .isEqualTo(new ProofAnswer.Refused("client-not-ours"));
        assertThat(google.asked()).isEmpty();
    }

    private static String idToken(String issuer, String audience, String more) {
        String token = IdTokens.with("{'iss':'" + issuer + "','aud':'" + audience + "'," + more + "}");
        return json(200, FRESH + ",\"id_token\":\"" + token + "\"}");
    }

    private static String claims(String claims) {
        return ("{" + claims + "}").replace('\'', '"');
    }

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
