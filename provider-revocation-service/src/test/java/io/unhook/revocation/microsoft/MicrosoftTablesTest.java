package io.unhook.revocation.microsoft;

import static io.unhook.revocation.http.ScriptedProvider.RESET;
import static io.unhook.revocation.http.ScriptedProvider.SILENCE;
import static io.unhook.revocation.http.ScriptedProvider.empty;
import static io.unhook.revocation.http.ScriptedProvider.html;
import static io.unhook.revocation.http.ScriptedProvider.json;
import static io.unhook.revocation.http.ScriptedProvider.truncated;
import static io.unhook.revocation.http.TestSettings.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.GrantObjectsGone;
import io.unhook.revocation.domain.provider.RevokeAnswer.NeedsPerson;
import io.unhook.revocation.domain.provider.RevokeAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotNow;
import io.unhook.revocation.domain.provider.RevokeAnswer.OurFault;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.IdTokens;
import io.unhook.revocation.http.ScriptedProvider;
import io.unhook.revocation.http.ScriptedProvider.Asked;
import io.unhook.revocation.http.TestSettings;
import io.unhook.revocation.microsoft.AppOnlyTokens.AppOnly;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/** The answers of Microsoft's sign-in and of Graph byte by byte, odd ones too, and what each means. */
@Tag("service")
class MicrosoftTablesTest {
    private static final String TENANT = "6c0b5f4c-3d3a-4d5c-9c39-6cf7a6d4a001";
    private static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
    private static final String ADA = "182c8534-f8d2-4c1e-8a3a-000000000ada";
    private static final String BOB = "182c8534-f8d2-4c1e-8a3a-000000000b0b";
    private static final GrantKey ADAS_GRANT = new GrantKey(Provider.MICROSOFT, TENANT + "/crm-app", ADA);
    private static final GrantKey PERSONAL_GRANT = new GrantKey(Provider.MICROSOFT, PERSONAL + "/crm-app", ADA);
    private static final ClientToken ADAS_TOKEN = new ClientToken("crm-app", new Secret("0.adas-refresh"));
    private static final PersonStep MY_APPS =
            new PersonStep(ActionBy.OWNER, "https://myapps.microsoft.com", "microsoft.my-apps");
    private static final PersonStep LIVE =
            new PersonStep(ActionBy.OWNER, "https://account.live.com/consent/Manage", "microsoft.personal");
    private static final PersonStep ADMIN =
            new PersonStep(ActionBy.TENANT_ADMIN, "https://entra.microsoft.com", "microsoft.admin-consent");

    private static ScriptedProvider microsoft;
    private static RevocationSettings settings;
    private static MicrosoftDoor door;
    private static final RevokerApp REVOKER = new RevokerApp();

    /** What the tenant says to the revoker app; the calls to Graph are real. */
    private static final class RevokerApp implements AppOnlyTokens {
        private AppOnly answer;
        private final List<String> forgotten = new ArrayList<>();

        @Override
        public AppOnly of(String tenant) {
            return answer;
        }

        @Override
        public void forget(String tenant) {
            forgotten.add(tenant);
        }
    }

    @BeforeAll
    static void start() {
        microsoft = ScriptedProvider.start();
        settings = TestSettings.with(Map.of(
                "microsoft.clients.main.id",
                "crm-app",
                "microsoft.clients.main.secret",
                "shh",
                "microsoft.login-url",
                microsoft.url("/login").toString(),
                "microsoft.graph-url",
                microsoft.url("/graph/v1.0").toString()));
        door = new MicrosoftDoor(settings, REVOKER, TestSettings.calls(settings));
    }

    @AfterAll
    static void stop() throws IOException {
        microsoft.close();
    }

    @BeforeEach
    void theTenantOptedIn() {
        REVOKER.answer = new AppOnly.Granted(new Secret("app-only"));
        REVOKER.forgotten.clear();
    }

    // ---- refresh

    static Stream<Arguments> refreshes() {
        return Stream.of(
                argumentSet(
                        "the consent is gone",
                        aadsts("invalid_grant", "consent_required", 65001),
                        new RefreshAnswer.TokenDead("invalid_grant consent_required AADSTS65001", true)),
                argumentSet(
                        "the consent is gone, as other flows say it",
                        aadsts("interaction_required", "consent_required", 65001),
                        new RefreshAnswer.TokenDead("interaction_required consent_required AADSTS65001", true)),
                argumentSet(
                        "the consent is gone, in one word",
                        json(400, "{\"error\":\"consent_required\"}"),
                        new RefreshAnswer.TokenDead("consent_required", true)),
                argumentSet(
                        "the number alone is not relied on",
                        aadsts("invalid_grant", "", 65001),
                        new RefreshAnswer.TokenDead("invalid_grant AADSTS65001", false)),
                argumentSet(
                        "revoked or a new password",
                        aadsts("invalid_grant", "", 50173),
                        new RefreshAnswer.TokenDead("invalid_grant AADSTS50173", false)),
                argumentSet(
                        "unused for 90 days",
                        aadsts("invalid_grant", "token_expired", 700082),
                        new RefreshAnswer.TokenDead("invalid_grant token_expired AADSTS700082", false)),
                argumentSet(
                        "expired",
                        aadsts("invalid_grant", "bad_token", 70008),
                        new RefreshAnswer.TokenDead("invalid_grant bad_token AADSTS70008", false)),
                argumentSet(
                        "a second factor is asked for",
                        aadsts("interaction_required", "basic_action", 50076),
                        new RefreshAnswer.NeedsSignIn("interaction_required basic_action AADSTS50076")),
                argumentSet(
                        "conditional access under the name of invalid_grant",
                        aadsts("invalid_grant", "message_only", 53003),
                        new RefreshAnswer.NeedsSignIn("invalid_grant message_only AADSTS53003")),
                argumentSet(
                        "our secret is wrong",
                        aadsts(401, "invalid_client", "", 7000215),
                        new RefreshAnswer.OurFault("invalid_client AADSTS7000215")),
                argumentSet(
                        "our secret is too old",
                        aadsts(401, "invalid_client", "", 7000222),
                        new RefreshAnswer.OurFault("invalid_client AADSTS7000222")),
                argumentSet(
                        "no such tenant",
                        aadsts("invalid_tenant", "", 90002),
                        new RefreshAnswer.OurFault("invalid_tenant AADSTS90002")),
                argumentSet(
                        "temporarily unavailable",
                        json(400, "{\"error\":\"temporarily_unavailable\"}"),
                        new RefreshAnswer.NotNow(Optional.empty(), "temporarily_unavailable")),
                argumentSet(
                        "too many", json(429, "{}", "Retry-After: 10"), new RefreshAnswer.NotNow(seconds(10), "429")),
                argumentSet("unavailable", html(503), new RefreshAnswer.NotNow(Optional.empty(), "503")),
                argumentSet("broken", html(500), new RefreshAnswer.NoAnswer("500")),
                argumentSet("cut off", RESET, new RefreshAnswer.NoAnswer("connection-lost")),
                argumentSet("silence", SILENCE, new RefreshAnswer.NoAnswer("timeout")),
                argumentSet("a page for a 200", html(200), new RefreshAnswer.NoAnswer("unreadable 200")),
                argumentSet(
                        "half a 200",
                        truncated(200, "{\"access_token\":"),
                        new RefreshAnswer.NoAnswer("connection-lost")),
                argumentSet("a redirect", empty(302), new RefreshAnswer.OurFault("302")));
    }

    @ParameterizedTest
    @MethodSource("refreshes")
    void aRefusedRefresh(String answer, RefreshAnswer meaning) {
        microsoft.answering(answer);

        assertThat(door.refresh(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(meaning);
    }

    @Test
    void aRefreshGoesToThePersonsTenantAndBringsANewToken() {
        microsoft.answering(fresh(""));

        assertThat(door.refresh(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(refreshed());
        assertThat(microsoft.asked().getFirst().path()).isEqualTo("/login/" + TENANT + "/oauth2/v2.0/token");
    }

    // ---- proof

    static Stream<Arguments> proofs() {
        ProofAnswer wrongScopes = new ProofAnswer.WrongScopes("openid profile");
        String person = "'tid':'" + TENANT + "','oid':'" + ADA + "'";
        return Stream.of(
                argumentSet(
                        "by the sign-in name",
                        idToken(TENANT, "crm-app", person + ",'preferred_username':'ada@acme.example'"),
                        proven(ADAS_GRANT, "ada@acme.example")),
                argumentSet(
                        "an address that only the tenant's admin vouches for is not believed",
                        idToken(
                                TENANT,
                                "crm-app",
                                person + ",'preferred_username':'ada@acme.example','email':'ceo@bank.example'"),
                        proven(ADAS_GRANT, "ada@acme.example")),
                argumentSet(
                        "an address in a domain that Microsoft verified",
                        idToken(
                                TENANT,
                                "crm-app",
                                person
                                        + ",'preferred_username':'ada@acme.onmicrosoft.example','email':'ada@acme.example','xms_edov':true"),
                        proven(ADAS_GRANT, "ada@acme.example")),
                argumentSet(
                        "a personal account",
                        idToken(
                                PERSONAL,
                                "crm-app",
                                "'tid':'" + PERSONAL + "','oid':'" + ADA + "','email':'ada@outlook.example'"),
                        proven(PERSONAL_GRANT, "ada@outlook.example")),
                argumentSet(
                        "a guest by claim",
                        idToken(TENANT, "crm-app", person + ",'acct':1,'preferred_username':'ada@home.example'"),
                        new ProofAnswer.Refused("guest-account")),
                argumentSet(
                        "a guest by name",
                        idToken(
                                TENANT,
                                "crm-app",
                                person + ",'preferred_username':'ada_home.example#EXT#@acme.onmicrosoft.example'"),
                        new ProofAnswer.Refused("guest-account")),
                argumentSet("no id_token", fresh(""), wrongScopes),
                argumentSet("no object id", idToken(TENANT, "crm-app", "'tid':'" + TENANT + "'"), wrongScopes),
                argumentSet(
                        "no address at all",
                        idToken(TENANT, "crm-app", person),
                        new ProofAnswer.WrongScopes("profile email")),
                argumentSet(
                        "for another app",
                        idToken(TENANT, "other-app", person + ",'preferred_username':'ada@acme.example'"),
                        new ProofAnswer.OurFault("id_token of another issuer or client")),
                argumentSet(
                        "of another tenant's issuer",
                        idToken(PERSONAL, "crm-app", person + ",'preferred_username':'ada@acme.example'"),
                        new ProofAnswer.OurFault("id_token of another issuer or client")),
                argumentSet(
                        "a tenant that is no id does not become part of a URL",
                        idToken(TENANT, "crm-app", "'tid':'../evil','oid':'" + ADA + "'"),
                        wrongScopes),
                argumentSet(
                        "a dead token",
                        aadsts("invalid_grant", "", 700082),
                        new ProofAnswer.Refused("invalid_grant AADSTS700082")),
                argumentSet(
                        "Microsoft is down",
                        empty(503, "Retry-After: 5"),
                        new ProofAnswer.Unavailable(seconds(5), "503")));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void aProof(String answer, ProofAnswer meaning) {
        microsoft.answering(answer);

        assertThat(door.prove(new Candidate(Optional.empty(), Optional.empty(), new Secret("0.adas-refresh"))))
                .isEqualTo(meaning);
        assertThat(microsoft.asked().getFirst().path()).isEqualTo("/login/common/oauth2/v2.0/token");
    }

    // ---- revoke

    private static final String SERVICE_PRINCIPAL = json(200, "{\"id\":\"b25985a8-0000-4000-8000-000000000001\"}");
    private static final String NOT_FOUND =
            json(404, "{\"error\":{\"code\":\"Request_ResourceNotFound\",\"message\":\"Resource … does not exist\"}}");
    private static final String DENIED =
            json(403, "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"Insufficient privileges\"}}");
    private static final String TOO_MANY = json(429, "{\"error\":{\"code\":\"TooManyRequests\"}}", "Retry-After: 10");
    private static final String DELETED = empty(204);

    static Stream<Arguments> revocations() {
        return Stream.of(
                argumentSet(
                        "one deleted, none left",
                        graph(SERVICE_PRINCIPAL, page(own("a")), DELETED, page()),
                        new GrantObjectsGone(1, Optional.empty())),
                argumentSet(
                        "two resources, another person's stays",
                        graph(
                                SERVICE_PRINCIPAL,
                                page(own("a"), bobs("x"), own("b")),
                                DELETED,
                                DELETED,
                                page(bobs("x"))),
                        new GrantObjectsGone(2, Optional.empty())),
                argumentSet(
                        "a tenant-wide consent stands beside it and stays",
                        graph(SERVICE_PRINCIPAL, page(own("a"), tenantWide("t")), DELETED, page(tenantWide("t"))),
                        new GrantObjectsGone(1, Optional.of(ADMIN))),
                argumentSet(
                        "only a tenant-wide consent",
                        graph(SERVICE_PRINCIPAL, page(tenantWide("t"))),
                        new GrantObjectsGone(0, Optional.of(ADMIN))),
                argumentSet("none listed", graph(SERVICE_PRINCIPAL, page()), new GrantObjectsGone(0, Optional.empty())),
                argumentSet(
                        "our app is not in the tenant", graph(NOT_FOUND), new GrantObjectsGone(0, Optional.empty())),
                argumentSet("a wrong address is no such news", graph(html(404)), new OurFault("404")),
                argumentSet(
                        "gone meanwhile",
                        graph(SERVICE_PRINCIPAL, page(own("a")), NOT_FOUND, page()),
                        new GrantObjectsGone(1, Optional.empty())),
                argumentSet(
                        "deleted, and still listed for a while",
                        graph(SERVICE_PRINCIPAL, page(own("a")), DELETED, page(own("a"))),
                        new RevokeAnswer.Accepted("deleted 1, still listed 1")),
                argumentSet("may not read", graph(DENIED), new NeedsPerson(MY_APPS, "403 Authorization_RequestDenied")),
                argumentSet(
                        "may read and not delete",
                        graph(SERVICE_PRINCIPAL, page(own("a")), DENIED),
                        new NeedsPerson(MY_APPS, "403 Authorization_RequestDenied")),
                argumentSet(
                        "our token is refused",
                        graph(json(401, "{\"error\":{\"code\":\"InvalidAuthenticationToken\"}}")),
                        new OurFault("401 InvalidAuthenticationToken")),
                argumentSet(
                        "too many at the first call", graph(TOO_MANY), new NotNow(seconds(10), "429 TooManyRequests")),
                argumentSet(
                        "too many at the list",
                        graph(SERVICE_PRINCIPAL, TOO_MANY),
                        new NotNow(seconds(10), "429 TooManyRequests")),
                argumentSet(
                        "too many at the delete",
                        graph(SERVICE_PRINCIPAL, page(own("a")), TOO_MANY),
                        new NotNow(seconds(10), "429 TooManyRequests")),
                argumentSet(
                        "too many without a hint",
                        graph(SERVICE_PRINCIPAL, page(own("a")), empty(429)),
                        new NotNow(Optional.empty(), "429")),
                argumentSet(
                        "one of two deleted, then too many",
                        graph(SERVICE_PRINCIPAL, page(own("a"), own("b")), DELETED, TOO_MANY),
                        new NoAnswer(seconds(10), "deleted 1, then 429 TooManyRequests")),
                argumentSet(
                        "deleted, then the second look fails",
                        graph(SERVICE_PRINCIPAL, page(own("a")), DELETED, html(500)),
                        new NoAnswer(Optional.empty(), "deleted 1, then 500")),
                argumentSet(
                        "broken at the list", graph(SERVICE_PRINCIPAL, html(500)), new NotNow(Optional.empty(), "500")),
                argumentSet(
                        "cut off at the list",
                        graph(SERVICE_PRINCIPAL, RESET),
                        new NotNow(Optional.empty(), "connection-lost")),
                argumentSet(
                        "broken at the delete",
                        graph(SERVICE_PRINCIPAL, page(own("a")), html(500)),
                        new NoAnswer(Optional.empty(), "500")),
                argumentSet(
                        "cut off at the delete",
                        graph(SERVICE_PRINCIPAL, page(own("a")), RESET),
                        new NoAnswer(Optional.empty(), "connection-lost")),
                argumentSet(
                        "silence at the delete",
                        graph(SERVICE_PRINCIPAL, page(own("a")), SILENCE),
                        new NoAnswer(Optional.empty(), "timeout")),
                argumentSet(
                        "a filter that Graph does not take",
                        graph(SERVICE_PRINCIPAL, json(400, "{\"error\":{\"code\":\"Request_UnsupportedQuery\"}}")),
                        new OurFault("400 Request_UnsupportedQuery")),
                argumentSet(
                        "a page for a list",
                        graph(SERVICE_PRINCIPAL, html(200)),
                        new OurFault("listing without a list")),
                argumentSet(
                        "a principal without an id",
                        graph(json(200, "{}")),
                        new OurFault("service principal without an id")),
                argumentSet("a redirect", graph(empty(302)), new OurFault("302")));
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void aRevocation(String[] answers, RevokeAnswer meaning) {
        microsoft.answering(answers);

        assertThat(door.revoke(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(meaning);
        assertThat(deletedIds()).as("nobody else's and nothing tenant-wide").isSubsetOf("a", "b");
    }

    @Test
    void theListIsFilteredByOurAppAndReadToItsEnd() {
        String second =
                microsoft.url("/graph/v1.0/oauth2PermissionGrants?$skiptoken=2").toString();
        microsoft.answering(
                SERVICE_PRINCIPAL, page(second, own("a")), page(own("b")), DELETED, DELETED, page(second), page());

        assertThat(door.revoke(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(new GrantObjectsGone(2, Optional.empty()));
        assertThat(microsoft.asked().stream().map(Asked::path).limit(5))
                .containsExactly(
                        "/graph/v1.0/servicePrincipals(appId='crm-app')?$select=id",
                        "/graph/v1.0/oauth2PermissionGrants?$filter=clientId%20eq%20%27b25985a8-0000-4000-8000-000000000001%27",
                        "/graph/v1.0/oauth2PermissionGrants?$skiptoken=2",
                        "/graph/v1.0/oauth2PermissionGrants/a",
                        "/graph/v1.0/oauth2PermissionGrants/b");
        assertThat(microsoft.asked())
                .allSatisfy(asked -> assertThat(asked.headers()).contains("Authorization: Bearer app-only"));
    }

    @Test
    void noLinkLeadsTheTokenAwayFromGraph() {
        try (ScriptedProvider elsewhere = ScriptedProvider.start().answering(page())) {
            microsoft.answering(
                    SERVICE_PRINCIPAL,
                    page(
                            elsewhere
                                    .url("/graph/v1.0/oauth2PermissionGrants?$skiptoken=2")
                                    .toString(),
                            own("a")));

            assertThat(door.revoke(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(new OurFault("next page elsewhere"));
            assertThat(elsewhere.asked()).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTenantThatNeverConsentedNeedsThePerson() {
        REVOKER.answer = new AppOnly.NotConsented("unauthorized_client AADSTS700016");
        microsoft.answering(html(500));

        assertThat(door.revoke(ADAS_GRANT, ADAS_TOKEN))
                .isEqualTo(new NeedsPerson(MY_APPS, "unauthorized_client AADSTS700016"));
        assertThat(door.look(ADAS_GRANT)).isEqualTo(new LookAnswer.NoListing());
        assertThat(microsoft.asked()).isEmpty();
    }

    @Test
    void aPersonalAccountOnlyItsOwnerCanClear() {
        microsoft.answering(html(500));

        assertThat(door.revoke(PERSONAL_GRANT, ADAS_TOKEN)).isEqualTo(new NeedsPerson(LIVE, "personal-account"));
        assertThat(door.byHand(PERSONAL_GRANT)).isEqualTo(LIVE);
        assertThat(door.look(PERSONAL_GRANT)).isEqualTo(new LookAnswer.NoListing());
        assertThat(microsoft.asked()).isEmpty();
    }

    @Test
    void troubleWithOurOwnTokenIsNotTheTenantsRefusal() {
        REVOKER.answer = new AppOnly.OurFault("invalid_client AADSTS7000222");
        assertThat(door.revoke(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(new OurFault("invalid_client AADSTS7000222"));

        REVOKER.answer = new AppOnly.NotNow(seconds(3), "429");
        assertThat(door.revoke(ADAS_GRANT, ADAS_TOKEN)).isEqualTo(new NotNow(seconds(3), "429"));
    }

    @Test
    void aTokenThatGraphRefusedIsNotUsedAgain() {
        microsoft.answering(DENIED);

        door.revoke(ADAS_GRANT, ADAS_TOKEN);

        assertThat(REVOKER.forgotten).containsExactly(TENANT);
    }

    // ---- look

    static Stream<Arguments> looks() {
        return Stream.of(
                argumentSet(
                        "none", graph(SERVICE_PRINCIPAL, page(bobs("x"))), new LookAnswer.Listed(0, Optional.empty())),
                argumentSet(
                        "own and tenant-wide",
                        graph(SERVICE_PRINCIPAL, page(own("a"), tenantWide("t"))),
                        new LookAnswer.Listed(1, Optional.of(ADMIN))),
                argumentSet("may not read", graph(DENIED), new LookAnswer.NoListing()),
                argumentSet("too many", graph(TOO_MANY), new LookAnswer.Unreadable("429 TooManyRequests")),
                argumentSet("cut off", graph(RESET), new LookAnswer.Unreadable("connection-lost")),
                argumentSet(
                        "no list",
                        graph(SERVICE_PRINCIPAL, json(200, "{}")),
                        new LookAnswer.Unreadable("listing without a list")));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aLookChangesNothing(String[] answers, LookAnswer meaning) {
        microsoft.answering(answers);

        assertThat(door.look(ADAS_GRANT)).isEqualTo(meaning);
        assertThat(microsoft.asked()).extracting(Asked::method).containsOnly("GET");
    }

    // ---- fixtures

    private static String[] graph(String... answers) {
        return answers;
    }

    private static List<String> deletedIds() {
        return microsoft.asked().stream()
                .filter(asked -> asked.method().equals("DELETE"))
                .map(asked -> asked.path().substring(asked.path().lastIndexOf('/') + 1))
                .toList();
    }

    private static String own(String id) {
        return grant(id, "Principal", "\"" + ADA.toUpperCase(Locale.ROOT) + "\"");
    }

    private static String bobs(String id) {
        return grant(id, "Principal", "\"" + BOB + "\"");
    }

    private static String tenantWide(String id) {
        return grant(id, "AllPrincipals", "null");
    }

    private static String grant(String id, String kind, String person) {
        return "{\"id\":\"" + id + "\",\"consentType\":\"" + kind + "\",\"principalId\":" + person
                + ",\"scope\":\"Mail.ReadWrite\"}";
    }

    private static String page(String... grants) {
        boolean linked = grants.length > 0 && grants[0].startsWith("http");
        String link = linked ? ",\"@odata.nextLink\":\"" + grants[0] + "\"" : "";
        String list = String.join(",", linked ? Arrays.copyOfRange(grants, 1, grants.length) : grants);
        return json(200, "{\"value\":[" + list + "]" + link + "}");
    }

    private static String aadsts(String error, String suberror, int number) {
        return aadsts(400, error, suberror, number);
    }

    private static String aadsts(int status, String error, String suberror, int number) {
        String sub = suberror.isEmpty() ? "" : ",\"suberror\":\"" + suberror + "\"";
        return json(
                status,
                "{\"error\":\"" + error + "\"" + sub + ",\"error_description\":\"AADSTS" + number
                        + ": for ada@acme.example\",\"error_codes\":[" + number + "]}");
    }

    private static String fresh(String more) {
        return json(
                200,
                "{\"access_token\":\"eyJ.fresh\",\"expires_in\":3599,\"scope\":\"openid Mail.ReadWrite\",\"refresh_token\":\"0.next\""
                        + more + "}");
    }

    private static Refreshed refreshed() {
        return new Refreshed(
                new Secret("eyJ.fresh"),
                NOON.plusSeconds(3599),
                Optional.of(new Secret("0.next")),
                Set.of("openid", "Mail.ReadWrite"));
    }

    private static ProofAnswer proven(GrantKey grant, String address) {
        return new ProofAnswer.Proven(grant, address, "crm-app", refreshed());
    }

    private static String idToken(String issuingTenant, String audience, String claims) {
        String issuer = settings.microsoft().loginUrl() + "/" + issuingTenant + "/v2.0";
        String token = IdTokens.with("{'iss':'" + issuer + "','aud':'" + audience + "'," + claims + "}");
        return fresh(",\"id_token\":\"" + token + "\"");
    }

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
