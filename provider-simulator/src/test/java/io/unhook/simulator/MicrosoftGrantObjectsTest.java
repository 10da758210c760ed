package io.unhook.simulator;

import static io.unhook.simulator.MicrosoftTokenTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.control.GrantView;
import io.unhook.simulator.control.LogQuery;
import io.unhook.simulator.control.TenantWideOrder;
import io.unhook.simulator.control.Who;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Entry;
import io.unhook.simulator.microsoft.Tenant;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class MicrosoftGrantObjectsTest {
    private static final ConsentOrder ADA = ConsentOrder.microsoft("ada@acme.example");
    private static final ConsentOrder ADA_ON_TWO_RESOURCES = ADA.scopes(
            "openid", "profile", "offline_access", "Mail.Read", "https://outlook.office.com/IMAP.AccessAsUser.All");

    @RegisterExtension
    static final RunningSimulator microsoft = new RunningSimulator();

    private final MicrosoftCalls calls = new MicrosoftCalls(microsoft);

    @Test
    void aPersonHasOneGrantObjectAResource() {
        Consented ada = consent(ADA_ON_TWO_RESOURCES);
        String app = calls.appToken(ada.tenant());

        List<JsonNode> listed = calls.list(app);

        assertThat(listed).hasSize(2).allSatisfy(object -> {
            assertThat(object.path("clientId").asText())
                    .isEqualTo(calls.servicePrincipal(app).json("id"));
            assertThat(object.path("consentType").asText()).isEqualTo("Principal");
            assertThat(object.path("principalId").asText()).isEqualTo(ada.subject());
        });
        assertThat(listed.get(0).path("scope").asText()).isEqualTo("openid profile offline_access Mail.Read");
        assertThat(listed.get(1).path("scope").asText()).isEqualTo("IMAP.AccessAsUser.All");
        assertThat(listed.get(0).path("resourceId")).isNotEqualTo(listed.get(1).path("resourceId"));
    }

    @Test
    void listsArePaged() {
        microsoft.set("{'microsoft':{'pageSize':2}}");
        Consented ada = consent(ADA_ON_TWO_RESOURCES);
        consent(ConsentOrder.microsoft("bob@acme.example"));
        consent(ConsentOrder.microsoft("eve@acme.example"));
        consent(ConsentOrder.microsoft("dan@acme.example"));
        String app = calls.appToken(ada.tenant());

        Reply first = microsoft.call().get(calls.listPath(app), app);

        assertThat(first.json().path("value")).hasSize(2);
        assertThat(first.json("@odata.nextLink"))
                .startsWith(microsoft.simulator().url());
        assertThat(calls.list(app)).hasSize(5);
    }

    @Test
    void listsCanBeFilteredAsDocumentedAndNoFurther() {
        Consented ada = consent(ADA);
        microsoft.control().tenants().consentTenantWide(ada.tenant(), new TenantWideOrder(null, null));
        String app = calls.appToken(ada.tenant());
        String byClient = calls.listPath(app);

        assertThat(list(byClient + Caller.encoded(" and consentType eq 'AllPrincipals'"), app))
                .hasSize(1);
        assertThat(list(MicrosoftCalls.GRAPH + "/users/" + ada.subject() + "/oauth2PermissionGrants", app))
                .hasSize(1);
        assertThat(list(
                        MicrosoftCalls.GRAPH + "/servicePrincipals/"
                                + calls.servicePrincipal(app).json("id") + "/oauth2PermissionGrants",
                        app))
                .hasSize(2);

        String byPrincipal = byClient + Caller.encoded(" and principalId eq '" + ada.subject() + "'");
        Reply refused = microsoft.call().get(byPrincipal, app);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("Request_UnsupportedQuery");
        microsoft.set("{'microsoft':{'principalIdFilter':true}}");
        assertThat(list(byPrincipal, app)).hasSize(1);
    }

    @Test
    void afterTheDeleteNoRefreshButTheAccessTokenIsGoodUntilItExpires() {
        Consented ada = consent(ADA);
        String app = calls.appToken(ada.tenant());

        Reply deleted = calls.delete(calls.list(app).getFirst(), app);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.text()).isEmpty();
        Reply refused = calls.refresh(ada);
        assertRefused(refused, 400, "invalid_grant", 65001);
        assertThat(refused.json("suberror")).isEqualTo("consent_required");
        assertThat(mail(ada)).isEqualTo(200);
        GrantView grant = microsoft.control().grant(ada);
        assertThat(grant.alive()).isFalse();
        assertThat(grant.usable()).isTrue();
        assertThat(grant.effectiveRevocations()).isEqualTo(1);

        microsoft.simulator().shiftClock(Duration.ofHours(1));
        assertThat(mail(ada)).isEqualTo(401);
        assertThat(microsoft.control().grant(ada).usable()).isFalse();
    }

    @Test
    void deletingAgainIs404() {
        Consented ada = consent(ADA);
        String app = calls.appToken(ada.tenant());
        JsonNode object = calls.list(app).getFirst();
        calls.delete(object, app);

        Reply again = calls.delete(object, app);

        assertThat(again.status()).isEqualTo(404);
        assertThat(code(again)).isEqualTo("Request_ResourceNotFound");
        assertThat(again.json().at("/error/innerError/request-id").asText()).isNotBlank();
        assertThat(microsoft.control().grant(ada).effectiveRevocations()).isEqualTo(1);
    }

    @Test
    void theGrantEndsWithTheLastOfItsObjects() {
        Consented ada = consent(ADA_ON_TWO_RESOURCES);
        String app = calls.appToken(ada.tenant());
        List<JsonNode> objects = calls.list(app);

        calls.delete(objects.get(0), app);
        assertThat(lastDelete().effect()).isEqualTo(Effect.GRANT_OBJECT_DELETED);
        assertThat(calls.refresh(ada).json("scope")).contains("IMAP.AccessAsUser.All");
        assertThat(microsoft.control().grant(ada).alive()).isTrue();

        calls.delete(objects.get(1), app);
        assertThat(lastDelete().effect()).isEqualTo(Effect.GRANT_REVOKED);
        assertThat(lastDelete().subject()).isEqualTo(ada.subject());
        assertThat(lastDelete().epoch()).isEqualTo(1);
        assertRefused(calls.refresh(ada), 400, "invalid_grant", 65001);
    }

    @Test
    void replicationLetsADeletedObjectBeSeenAndUsedForAWhile() {
        microsoft.set("{'microsoft':{'listLag':'PT1M','refreshLag':'PT2M'}}");
        Consented ada = consent(ADA);
        String app = calls.appToken(ada.tenant());
        JsonNode object = calls.list(app).getFirst();
        calls.delete(object, app);

        assertThat(calls.list(app)).hasSize(1);
        assertThat(calls.refresh(ada).status()).isEqualTo(200);
        assertThat(calls.delete(object, app).status()).isEqualTo(404);

        microsoft.simulator().shiftClock(Duration.ofMinutes(1));
        assertThat(calls.list(app)).isEmpty();
        assertThat(calls.refresh(ada).status()).isEqualTo(200);

        microsoft.simulator().shiftClock(Duration.ofMinutes(2));
        assertThat(calls.refresh(ada).status()).isEqualTo(400);
    }

    @Test
    void aConsentThatReturnsHasTheSameIdAndWakesTheOldRefreshToken() {
        Consented old = consent(ADA);
        String app = calls.appToken(old.tenant());
        JsonNode before = calls.list(app).getFirst();
        calls.delete(before, app);

        Consented anew = consent(ADA);

        assertThat(anew.epoch()).isEqualTo(2);
        assertThat(calls.list(app).getFirst().path("id")).isEqualTo(before.path("id"));
        assertThat(calls.refresh(old).status()).isEqualTo(200);
    }

    @Test
    void aPatchTakesSingleScopesAway() {
        Consented ada = consent(ADA);
        String app = calls.appToken(ada.tenant());
        String path = MicrosoftCalls.GRAPH + "/oauth2PermissionGrants/"
                + calls.list(app).getFirst().path("id").asText();

        assertThat(microsoft
                        .call()
                        .send("PATCH", path, "{\"scope\":\"openid User.Read\"}", app)
                        .status())
                .isEqualTo(204);

        assertThat(microsoft.call().get(path, app).json("scope")).isEqualTo("openid User.Read");
        assertRefused(calls.refresh(ada, "Mail.ReadWrite"), 400, "invalid_grant", 65001);
    }

    @Test
    void aPersonMayLookAtTheirGrantsAndNotDeleteThem() {
        Consented ada = consent(ADA);
        String path = MicrosoftCalls.GRAPH + "/me/oauth2PermissionGrants";
        String id = microsoft
                .call()
                .get(path, ada.accessToken())
                .json()
                .at("/value/0/id")
                .asText();

        Reply reply = microsoft.call().delete(path + "/" + id, ada.accessToken());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(code(reply)).isEqualTo("BadRequest");
        assertThat(reply.json().at("/error/message").asText())
                .isEqualTo(
                        "Write requests are only supported on contained entities or navigation properties with bindings.");
        assertThat(microsoft.control().grant(ada).alive()).isTrue();
    }

    @Test
    void personalAccountsHaveNoGrantObjectsForAppsOnlyTheirOwnPage() {
        Consented ada = consent(ConsentOrder.microsoft("ada@outlook.com"));

        Reply graph = calls.servicePrincipal(calls.appToken(Tenant.PERSONAL));
        assertThat(graph.status()).isEqualTo(403);
        assertThat(graph.json().at("/error/message").asText()).contains("Not supported");
        assertThat(microsoft
                        .call()
                        .get(MicrosoftCalls.GRAPH + "/me/oauth2PermissionGrants", ada.accessToken())
                        .status())
                .isEqualTo(403);

        microsoft.control().revokeByHand(Who.gave(ada));
        assertRefused(calls.refresh(ada), 400, "invalid_grant", 65001);
        assertThat(mail(ada)).isEqualTo(200);
        microsoft.set("{'microsoft':{'personalRefusal':'AADSTS70000'}}");
        assertRefused(calls.refresh(ada), 400, "invalid_grant", 70000);
    }

    private static Consented consent(ConsentOrder order) {
        return microsoft.control().consent(order);
    }

    private static JsonNode list(String path, String app) {
        return microsoft.call().get(path, app).json().path("value");
    }

    private static int mail(Consented consented) {
        return microsoft
                .call()
                .get(MicrosoftCalls.GRAPH + "/me/messages", consented.accessToken())
                .status();
    }

    private static Entry lastDelete() {
        return microsoft
                .control()
                .log(LogQuery.calls("DELETE /microsoft/graph/v1.0/oauth2PermissionGrants/{id}"))
                .getLast();
    }

    private static String code(Reply reply) {
        return reply.json().at("/error/code").asText();
    }
}
