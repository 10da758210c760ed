package io.unhook.simulator.microsoft;

import io.unhook.simulator.browser.Iss;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tenant's discovery document. It has no {@code revocation_endpoint}, because there is none. */
final class Discovery {
    private final World world;
    private final Tenants tenants;
    private final Aadsts aadsts;

    Discovery(World world, Tenants tenants, Aadsts aadsts) {
        this.world = world;
        this.tenants = tenants;
        this.aadsts = aadsts;
    }

    Answer document(Request request) {
        String name = request.variable("tenant");
        return switch (Authority.named(name, tenants)) {
            case Authority.Unknown _ -> aadsts.unknownTenant(name);
            case Authority.One(Tenant tenant) -> document(request, tenant.id(), tenant.id());
            case Authority.AnyOf(boolean work, boolean _) ->
                document(request, name, work ? "{tenantid}" : Tenant.PERSONAL);
        };
    }

    private Answer document(Request request, String path, String issuer) {
        String login = request.base() + MicrosoftDoor.LOGIN + "/";
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("token_endpoint", login + path + "/oauth2/v2.0/token");
        document.put(
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "private_key_jwt", "client_secret_basic"));
        document.put("jwks_uri", login + path + "/discovery/v2.0/keys");
        document.put("response_modes_supported", List.of("query", "fragment", "form_post"));
        document.put("subject_types_supported", List.of("pairwise"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("response_types_supported", List.of("code", "id_token", "code id_token", "id_token token"));
        document.put("scopes_supported", List.of("openid", "profile", "email", "offline_access"));
        document.put("issuer", login + issuer + "/v2.0");
        document.put("request_uri_parameter_supported", false);
        document.put("userinfo_endpoint", request.base() + MicrosoftDoor.GRAPH + "/oidc/userinfo");
        document.put("authorization_endpoint", login + path + "/oauth2/v2.0/authorize");
        document.put("end_session_endpoint", login + path + "/oauth2/v2.0/logout");
        document.put("tenant_region_scope", "EU");
        document.put("cloud_instance_name", "microsoftonline.com");
        document.put("msgraph_host", "graph.microsoft.com");
        if (Iss.isAnnounced(world.settings().microsoft().answerIss())) {
            document.put("authorization_response_iss_parameter_supported", true);
        }
        return Answer.json(200, document);
    }
}
