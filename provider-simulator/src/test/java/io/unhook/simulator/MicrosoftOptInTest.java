package io.unhook.simulator;

import static io.unhook.simulator.MicrosoftTokenTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.TenantOrder;
import io.unhook.simulator.microsoft.Tenant.OptIn;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class MicrosoftOptInTest {
    private static final ConsentOrder ADA = ConsentOrder.microsoft("ada@acme.example");

    @RegisterExtension
    static final RunningSimulator microsoft = new RunningSimulator();

    private final MicrosoftCalls calls = new MicrosoftCalls(microsoft);

    @Test
    void aTenantThatNeverOptedInRefusesTheAppToken() {
        Consented ada = consent(ADA);
        assertRefused(calls.askForAppToken(ada.tenant()), 401, "invalid_client", 7000229);

        microsoft.set("{'microsoft':{'notOptedIn':'AADSTS700016'}}");
        assertRefused(calls.askForAppToken(ada.tenant()), 400, "unauthorized_client", 700016);
    }

    @Test
    void anAppThatLacksThePermissionGetsATokenAnd403AtGraph() {
        Consented ada = consent(ADA);
        microsoft.control().tenants().put(ada.tenant(), new TenantOrder(null, OptIn.FORBIDDEN, null));

        Reply reply = calls.servicePrincipal(calls.askForAppToken(ada.tenant()).json("access_token"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(code(reply)).isEqualTo("Authorization_RequestDenied");
    }

    @Test
    void anOptOutHoldsForATokenThatWasGivenBefore() {
        Consented ada = consent(ADA);
        String app = calls.appToken(ada.tenant());

        microsoft.control().tenants().optOut(ada.tenant());

        assertThat(calls.servicePrincipal(app).status()).isEqualTo(403);
    }

    @Test
    void anAppTokenNeedsOneTenantAndADefaultScope() {
        assertRefused(calls.askForAppToken("common"), 400, "invalid_request", 50059);
    }

    @Test
    void anAppTokenIsOfOneTenantOnly() {
        Consented ada = consent(ADA);
        Consented eve = consent(ConsentOrder.microsoft("eve@other.example"));
        String app = calls.appToken(ada.tenant());
        JsonNode ofEve = calls.list(calls.appToken(eve.tenant())).getFirst();

        assertThat(calls.delete(ofEve, app).status()).isEqualTo(404);
        assertThat(microsoft.control().grant(eve).alive()).isTrue();
    }

    @Test
    void anAppThatNobodyConsentedToIsUnknownInTheTenant() {
        consent(ADA);
        String empty = microsoft
                .control()
                .tenants()
                .put("11111111-2222-3333-4444-555555555555", new TenantOrder(null, null, null))
                .id();

        Reply reply = calls.servicePrincipal(calls.appToken(empty));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(code(reply)).isEqualTo("Request_ResourceNotFound");
    }

    @Test
    void aPersonsTokenMayNotManageGrants() {
        Consented ada = consent(ADA);
        microsoft.control().tenants().optIn(ada.tenant());

        assertThat(calls.servicePrincipal(ada.accessToken()).status()).isEqualTo(403);
    }

    @Test
    void graphWithoutATokenIs401() {
        Reply reply = microsoft.call().get(MicrosoftCalls.GRAPH + "/oauth2PermissionGrants");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(code(reply)).isEqualTo("InvalidAuthenticationToken");
    }

    private static Consented consent(ConsentOrder order) {
        return microsoft.control().consent(order);
    }

    private static String code(Reply reply) {
        return reply.json().at("/error/code").asText();
    }
}
