package io.unhook.simulator;

import static io.unhook.simulator.MicrosoftTokenTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.simulator.control.TenantWideOrder;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class MicrosoftTenantWideTest {
    private static final ConsentOrder ADA = ConsentOrder.microsoft("ada@acme.example");

    @RegisterExtension
    static final RunningSimulator microsoft = new RunningSimulator();

    private final MicrosoftCalls calls = new MicrosoftCalls(microsoft);

    @Test
    void aTenantWideConsentKeepsItsScopesWorkingWhenThePersonsOwnIsGone() {
        Consented ada = consent(ADA);
        microsoft
                .control()
                .tenants()
                .consentTenantWide(ada.tenant(), new TenantWideOrder(null, List.of("openid", "Mail.ReadWrite")));
        String app = calls.appToken(ada.tenant());

        calls.deleteAllOf(ada, app);

        assertThat(calls.list(app)).singleElement().satisfies(left -> {
            assertThat(left.path("consentType").asText()).isEqualTo("AllPrincipals");
            assertThat(left.path("principalId").isNull()).isTrue();
        });
        assertThat(calls.refresh(ada, "https://graph.microsoft.com/Mail.ReadWrite")
                        .status())
                .isEqualTo(200);
        assertThat(calls.refresh(ada).status()).isEqualTo(200);
        assertRefused(calls.refresh(ada, "User.Read"), 400, "invalid_grant", 65001);
        assertThat(microsoft.control().grant(ada).tenantWide()).isTrue();

        assertThat(microsoft.control().tenants().endTenantWide(ada.tenant(), "microsoft-client"))
                .isEqualTo(1);
        assertRefused(calls.refresh(ada), 400, "invalid_grant", 65001);
    }

    @Test
    void aPersonWhoLivesOnATenantWideConsentHasNoObjectOfTheirOwn() {
        Consented bob = consent(ConsentOrder.microsoft("bob@acme.example"));
        microsoft.control().tenants().consentTenantWide(bob.tenant(), new TenantWideOrder(null, null));
        Consented ada = consent(ADA.withoutOwnConsent());

        assertThat(microsoft.control().grant(ada).grantObjects()).isEmpty();
        assertThat(calls.refresh(ada).status()).isEqualTo(200);

        microsoft.control().tenants().endTenantWide(bob.tenant(), "microsoft-client");
        assertThat(microsoft.control().grant(ada).alive()).isFalse();
        assertThat(microsoft.control().grant(bob).alive()).isTrue();
    }

    @Test
    void thePersonCanEndTheirOwnByHandButNotTheTenants() {
        Consented ada = consent(ADA);
        microsoft.control().tenants().consentTenantWide(ada.tenant(), new TenantWideOrder(null, null));

        var byHand = microsoft.control().revokeByHand(Who.gave(ada));

        assertThat(byHand.ended()).isTrue();
        assertThat(byHand.tenantWideRemains()).isTrue();
        assertThat(calls.refresh(ada).status()).isEqualTo(200);
        assertThat(microsoft.control().grant(ada).effectiveRevocations()).isZero();
    }

    private static Consented consent(ConsentOrder order) {
        return microsoft.control().consent(order);
    }
}
