package io.unhook.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.Caller.Reply;
import io.unhook.simulator.provider.Consented;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What our adapter, and the mail app, call at Microsoft. */
record MicrosoftCalls(RunningSimulator microsoft) {
    static final String GRAPH = "/microsoft/graph/v1.0";

    Reply refresh(Consented consented) {
        return refresh(consented.tenant(), consented.refreshToken(), null);
    }

    Reply refresh(Consented consented, String scope) {
        return refresh(consented.tenant(), consented.refreshToken(), scope);
    }

    Reply refresh(String tenant, String token, String scope) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "grant_type", "refresh_token",
                "refresh_token", token,
                "client_id", "microsoft-client",
                "client_secret", "microsoft-secret"));
        if (scope != null) {
            fields.put("scope", scope);
        }
        return token(tenant, fields);
    }

    Reply token(String tenant, Map<String, String> fields) {
        return microsoft.call().form("/microsoft/login/" + tenant + "/oauth2/v2.0/token", fields);
    }

    Reply askForAppToken(String tenant) {
        return token(
                tenant,
                Map.of(
                        "grant_type", "client_credentials",
                        "scope", "https://graph.microsoft.com/.default",
                        "client_id", "revoker-client",
                        "client_secret", "revoker-secret"));
    }

    /** Of an admin who let the revoker app in. */
    String appToken(String tenant) {
        microsoft.control().tenants().optIn(tenant);
        return askForAppToken(tenant).json("access_token");
    }

    Reply servicePrincipal(String appToken) {
        return microsoft.call().get(GRAPH + "/servicePrincipals(appId='microsoft-client')?$select=id", appToken);
    }

    /** All pages. */
    List<JsonNode> list(String appToken) {
        List<JsonNode> all = new ArrayList<>();
        String next = listPath(appToken);
        while (next != null) {
            Reply page = microsoft.call().get(next, appToken);
            page.json().path("value").forEach(all::add);
            next = page.json("@odata.nextLink");
        }
        return all;
    }

    String listPath(String appToken) {
        String id = servicePrincipal(appToken).json("id");
        return GRAPH + "/oauth2PermissionGrants?$filter=" + Caller.encoded("clientId eq '" + id + "'");
    }

    Reply delete(JsonNode object, String appToken) {
        return microsoft
                .call()
                .delete(GRAPH + "/oauth2PermissionGrants/" + object.path("id").asText(), appToken);
    }

    /** As the revoker does it: whatever is listed for that person. */
    void deleteAllOf(Consented consented, String appToken) {
        list(appToken).stream()
                .filter(object -> object.path("principalId").asText("").equals(consented.subject()))
                .forEach(object -> delete(object, appToken));
    }
}
