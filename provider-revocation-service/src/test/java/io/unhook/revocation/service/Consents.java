package io.unhook.revocation.service;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** What people and providers do, told through the simulator's control door. */
final class Consents {
    private static final String SIMULATOR = ConfigProvider.getConfig().getValue(Providers.URL, String.class);

    private Consents() {}

    /** A consent that a person gave. */
    record Given(String realm, String subject, String address, String refreshToken) {}

    /** @param consent the control door's JSON, with ' for " */
    static Given given(String consent) {
        Response answer = tell("POST", "/control/consents", consent);
        return new Given(
                answer.path("realm"), answer.path("subject"), answer.path("address"), answer.path("refreshToken"));
    }

    static Given google(String address) {
        return given("{'provider': 'google', 'address': '%s'}".formatted(address));
    }

    static Given microsoft(String address, String tenant) {
        return given("{'provider': 'microsoft', 'address': '%s', 'tenant': '%s'}".formatted(address, tenant));
    }

    /** A tenant of its own for each test: its id. */
    static String tenant(String domain, String revoker) {
        String id = UUID.randomUUID().toString();
        tell("PUT", "/control/tenants/" + id, "{'domains': ['%s'], 'revoker': '%s'}".formatted(domain, revoker));
        return id;
    }

    static Given generic(String address) {
        return generic(address, "fastmail");
    }

    static Given generic(String address, String issuer) {
        return given("{'provider': 'generic', 'issuer': '%s', 'address': '%s'}".formatted(issuer, address));
    }

    static String issuer(String name) {
        return SIMULATOR + "/generic/" + name;
    }

    static void endByHand(String provider, String address) {
        tell(
                "POST",
                "/control/by-hand/revocations",
                "{'provider': '%s', 'address': '%s'}".formatted(provider, address));
    }

    static boolean isAlive(String provider, Given consent) {
        return grant(provider, consent).path("items[0].alive");
    }

    /** Does any token of it still work? */
    static boolean isUsable(String provider, Given consent) {
        return grant(provider, consent).path("items[0].usable");
    }

    static int effectiveRevocations(String provider, Given consent) {
        return grant(provider, consent).path("items[0].effectiveRevocations");
    }

    private static Response grant(String provider, Given consent) {
        return tell("GET", "/control/grants?provider=" + provider + "&subject=" + consent.subject(), "");
    }

    static void fault(String fault) {
        tell("POST", "/control/faults", fault);
    }

    static void fault(Map<String, ?> fault) {
        checked("POST", "/control/faults", request().body(fault));
    }

    static Response browser(Map<String, ?> order) {
        return checked("POST", "/control/browser/consents", request().body(order));
    }

    static Response tell(String method, String path, String body) {
        return checked(method, path, body.isEmpty() ? request() : request().body(body.replace('\'', '"')));
    }

    private static RequestSpecification request() {
        return io.restassured.RestAssured.given().baseUri(SIMULATOR).contentType("application/json");
    }

    private static Response checked(String method, String path, RequestSpecification request) {
        Response answer = request.request(method, path);
        if (answer.statusCode() >= 300)
            throw new AssertionError(method + " " + path + " " + answer.statusCode() + " " + answer.asString());
        return answer;
    }
}
