package io.unhook.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What happens at Google and Microsoft, seen and done from outside: the simulator's control API. */
public final class Providers {
    private final JsonHttp http;

    public Providers(String simulatorUrl) {
        this.http = new JsonHttp(simulatorUrl + "/control", "");
    }

    /** A person says yes on the provider's page; what our product gets for it is a refresh token. */
    public String consent(String provider, String address) {
        return http.post("/consents", Map.of("provider", provider, "address", address))
                .expecting(201)
                .text("refreshToken");
    }

    /** As {@code address} would do it in a browser on the provider's own page: where it leads them back to. */
    public String allow(String consentUrl, String address) {
        return http.post("/browser/consents", Map.of("url", consentUrl, "as", address))
                .expecting(200)
                .text("location");
    }

    /** @param revoker {@code opted-in} or {@code not-opted-in}: may our revoker app act in it? */
    public void tenant(String tenantId, String domain, String revoker) {
        http.put("/tenants/" + tenantId, Map.of("domains", new String[] {domain}, "revoker", revoker))
                .expecting(200, 201, 204);
    }

    /** An admin consents for everybody in the tenant. */
    public void consentForEverybody(String tenantId) {
        var order = Map.of("client", "microsoft-client", "scopes", new String[] {"Mail.ReadWrite"});
        http.put("/tenants/" + tenantId + "/tenant-wide-grants", order).expecting(200, 201, 204);
    }

    /** The person ends it on the provider's own page. */
    public void endedByHand(String provider, String address) {
        http.post("/by-hand/revocations", Map.of("provider", provider, "address", address))
                .expecting(200);
    }

    public JsonNode grant(String provider, String address) {
        String query = "?provider=" + provider + "&address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        return http.get("/grants" + query).expecting(200).body().at("/items/0");
    }

    public void fault(Map<String, Object> fault) {
        http.post("/faults", fault).expecting(200, 201);
    }

    public JsonNode calls(String query) {
        return http.get("/log?limit=1000&kind=call&" + query)
                .expecting(200)
                .body()
                .path("items");
    }

    /** How long a grant goes on working after Google said yes to ending it. */
    public void googleTakes(String duration) {
        google("revocationLag", duration);
    }

    /** Of the access tokens that Google gives from now on. */
    public void googleAccessLasts(String duration) {
        google("accessTokenLife", duration);
    }

    private void google(String setting, String value) {
        http.patch("/settings", Map.of("google", Map.of(setting, value))).expecting(200);
    }
}
