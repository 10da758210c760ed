package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.microsoft.Tenant;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class MicrosoftTokenTest {
    private static final ConsentOrder ADA = ConsentOrder.microsoft("ada@acme.example");
    private static final String UNKNOWN = "11111111-2222-3333-4444-555555555555";

    @RegisterExtension
    static final RunningSimulator microsoft = new RunningSimulator();

    private final MicrosoftCalls calls = new MicrosoftCalls(microsoft);

    @Test
    void aRefreshBringsANewRefreshTokenAndTheOldOneLivesOn() {
        Consented ada = consent(ADA);

        Reply first = calls.refresh(ada);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json("refresh_token")).isNotEqualTo(ada.refreshToken());
        assertThat(calls.refresh(ada.tenant(), first.json("refresh_token"), null)
                        .status())
                .isEqualTo(200);
        assertThat(calls.refresh(ada).status()).isEqualTo(200);
        assertThat(first.json("scope"))
                .contains("openid", "https://graph.microsoft.com/Mail.ReadWrite")
                .doesNotContain("offline_access");
    }

    @Test
    void theIdTokenSaysWhoItIs() {
        Consented ada = consent(ADA);

        JsonNode claims = calls.refresh(ada).claims("id_token");

        assertThat(claims.path("iss").asText())
                .isEqualTo(microsoft.simulator().url() + "/microsoft/login/" + ada.tenant() + "/v2.0");
        assertThat(claims.path("aud").asText()).isEqualTo("microsoft-client");
        assertThat(claims.path("tid").asText()).isEqualTo(ada.tenant());
        assertThat(claims.path("oid").asText()).isEqualTo(ada.subject());
        assertThat(claims.path("sub").asText()).isEqualTo(ada.sub()).isNotEqualTo(ada.subject());
        assertThat(claims.path("preferred_username").asText()).isEqualTo("ada@acme.example");
        assertThat(claims.path("email").asText()).isEqualTo("ada@acme.example");
    }

    @Test
    void withoutProfileTheIdTokenNamesNobody() {
        Consented ada = consent(ADA.scopes("openid", "offline_access", "Mail.Read"));

        JsonNode claims = calls.refresh(ada).claims("id_token");

        assertThat(claims.has("oid")).isFalse();
        assertThat(claims.has("email")).isFalse();
    }

    @Test
    void whichPathsSignInWhom() {
        Consented work = consent(ADA);
        Consented personal = consent(ConsentOrder.microsoft("ada@outlook.com"));

        assertThat(status(work, "common")).isEqualTo(200);
        assertThat(status(work, "organizations")).isEqualTo(200);
        assertThat(status(work, "acme.example")).isEqualTo(200);
        assertThat(status(work, "consumers")).isEqualTo(400);
        assertThat(status(work, personal.tenant())).isEqualTo(400);
        assertThat(personal.tenant()).isEqualTo(Tenant.PERSONAL);
        assertThat(status(personal, "common")).isEqualTo(200);
        assertThat(status(personal, "consumers")).isEqualTo(200);
        assertThat(status(personal, "organizations")).isEqualTo(400);
    }

    @Test
    void anUnknownTenantIs90002() {
        assertRefused(calls.refresh(UNKNOWN, consent(ADA).refreshToken(), null), 400, "invalid_tenant", 90002);

        microsoft.set("{'microsoft':{'unknownTenantError':'invalid_request'}}");
        assertRefused(calls.refresh(UNKNOWN, "x", null), 400, "invalid_request", 90002);
    }

    @Test
    void aWrongClientIsOurFault() {
        Consented ada = consent(ADA);

        assertRefused(as("microsoft-client", "wrong", ada), 401, "invalid_client", 7000215);
        assertRefused(as("nobody", "x", ada), 400, "unauthorized_client", 700016);
        assertRefused(as("revoker-client", "revoker-secret", ada), 400, "invalid_grant", 70000);
    }

    @Test
    void anUnknownTokenIsAnInvalidGrant() {
        assertRefused(calls.refresh("common", "nobody", null), 400, "invalid_grant", 70000);
    }

    @Test
    void ninetyDaysUnusedIs700082() {
        Consented ada = consent(ADA);
        microsoft.simulator().shiftClock(Duration.ofDays(60));
        String younger = calls.refresh(ada).json("refresh_token");

        microsoft.simulator().shiftClock(Duration.ofDays(91));

        assertRefused(calls.refresh(ada), 400, "invalid_grant", 700082);
        assertThat(calls.refresh(ada.tenant(), younger, null).status()).isEqualTo(200);
    }

    @Test
    void revokedSessionsAre50173AndTheConsentStays() {
        Consented ada = consent(ADA);
        microsoft.simulator().shiftClock(Duration.ofSeconds(1));

        microsoft.control().signOut(Who.gave(ada));

        assertRefused(calls.refresh(ada), 400, "invalid_grant", 50173);
        assertThat(microsoft.control().grant(ada).alive()).isTrue();
        assertThat(microsoft.control().grant(ada).usable()).isTrue(); // the access token
        assertThat(calls.refresh(consent(ADA)).status()).isEqualTo(200);
    }

    @Test
    void aTokenIsForOneResource() {
        Consented ada = consent(ADA.scopes(
                "openid", "offline_access", "Mail.Read", "https://outlook.office.com/IMAP.AccessAsUser.All"));

        String graph = calls.refresh(ada).json("access_token");
        Reply outlook = calls.refresh(ada, "https://outlook.office.com/IMAP.AccessAsUser.All offline_access");
        Reply both = calls.refresh(ada, "Mail.Read https://outlook.office.com/IMAP.AccessAsUser.All");

        assertThat(get("/microsoft/graph/v1.0/me/messages", graph)).isEqualTo(200);
        assertThat(get("/microsoft/outlook/api/v2.0/me/messages", graph)).isEqualTo(401);
        assertThat(get("/microsoft/outlook/api/v2.0/me/messages", outlook.json("access_token")))
                .isEqualTo(200);
        assertThat(outlook.json("scope")).isEqualTo("https://outlook.office.com/IMAP.AccessAsUser.All");
        assertRefused(both, 400, "invalid_grant", 28000);
    }

    @Test
    void aScopeThatWasNeverConsentedIs65001() {
        Reply reply = calls.refresh(consent(ADA), "https://graph.microsoft.com/Calendars.ReadWrite");

        assertRefused(reply, 400, "invalid_grant", 65001);
        assertThat(reply.json("suberror")).isEqualTo("consent_required");
        assertThat(reply.json("error_description")).contains("'microsoft-client' named 'Unhook'");
    }

    @Test
    void aCodeIsExchangedOnce() {
        Consented ada = consent(ADA.asCode());

        assertThat(exchange(ada.code()).json("refresh_token")).isNotBlank();
        assertRefused(exchange(ada.code()), 400, "invalid_grant", 54005);
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, String> client = Map.of("client_id", "microsoft-client", "client_secret", "microsoft-secret");

        assertRefused(calls.token("common", client), 400, "invalid_request", 900144);
    }

    @Test
    void anAccessTokenOpensMailAndProfileUntilItExpires() {
        Consented ada = consent(ADA);
        assertThat(microsoft
                        .call()
                        .get("/microsoft/graph/v1.0/me", ada.accessToken())
                        .json("mail"))
                .isEqualTo("ada@acme.example");
        assertThat(microsoft
                        .call()
                        .get("/microsoft/graph/oidc/userinfo", ada.accessToken())
                        .json("sub"))
                .isEqualTo(ada.sub());

        microsoft.simulator().shiftClock(Duration.ofHours(1));

        Reply dead = microsoft.call().get("/microsoft/graph/v1.0/me/messages", ada.accessToken());
        assertThat(dead.status()).isEqualTo(401);
        assertThat(dead.json().at("/error/code").asText()).isEqualTo("InvalidAuthenticationToken");
    }

    @Test
    void discoveryHasNoRevocationEndpoint() {
        Consented ada = consent(ADA);

        Reply byDomain = microsoft.call().get("/microsoft/login/acme.example/v2.0/.well-known/openid-configuration");
        Reply common = microsoft.call().get("/microsoft/login/common/v2.0/.well-known/openid-configuration");
        Reply unknown = microsoft.call().get("/microsoft/login/nowhere.example/v2.0/.well-known/openid-configuration");

        assertThat(byDomain.json().has("revocation_endpoint")).isFalse();
        assertThat(byDomain.json("issuer")).endsWith(ada.tenant() + "/v2.0");
        assertThat(byDomain.json("tenant_region_scope")).isEqualTo("EU");
        assertThat(common.json("issuer")).endsWith("{tenantid}/v2.0");
        assertThat(microsoft.call().get(byDomain.json("jwks_uri")).status()).isEqualTo(200);
        assertRefused(unknown, 400, "invalid_tenant", 90002);
    }

    private static Consented consent(ConsentOrder order) {
        return microsoft.control().consent(order);
    }

    private int status(Consented consented, String path) {
        return calls.refresh(path, consented.refreshToken(), null).status();
    }

    private static int get(String path, String token) {
        return microsoft.call().get(path, token).status();
    }

    private Reply as(String client, String secret, Consented consented) {
        return calls.token(
                consented.tenant(),
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        consented.refreshToken(),
                        "client_id",
                        client,
                        "client_secret",
                        secret));
    }

    private Reply exchange(String code) {
        return calls.token(
                "common",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "client_id", "microsoft-client",
                        "client_secret", "microsoft-secret"));
    }

    static void assertRefused(Reply reply, int status, String error, int number) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json("error")).isEqualTo(error);
        assertThat(reply.json().at("/error_codes/0").asInt()).isEqualTo(number);
        assertThat(reply.json("error_description"))
                .startsWith("AADSTS" + number + ": ")
                .contains("Trace ID: ");
    }
}
