package io.unhook.revocation.service;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.Mailbox;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A product asks for a consent, and a person with a browser answers it. */
final class Browser {
    static final String BACK = "https://crm.example/app/inboxes";

    private Browser() {}

    static Map<String, Object> asking(Map<String, Object> use) {
        return new HashMap<>(Map.of("use", use, "returnUrl", BACK, "locale", "en"));
    }

    static ValidatableResponse ask(Map<String, Object> body) {
        return Api.as(Api.PRODUCT).body(body).post("/consents").then();
    }

    /** The URL of the consent page for this connection. */
    static String page(Mailbox mailbox, int connection) {
        return ask(asking(Api.use(mailbox, connection)))
                .statusCode(201)
                .extract()
                .path("url");
    }

    /** Signs in as this person and allows everything: where the provider sends them. */
    static String allow(String url, String as) {
        return visit(Map.of("url", url, "as", as));
    }

    static String allowOnly(String url, String as, List<String> scopes) {
        return visit(Map.of("url", url, "as", as, "grant", scopes));
    }

    static String deny(String url, String as) {
        return visit(Map.of("url", url, "as", as, "answer", "deny"));
    }

    private static String visit(Map<String, Object> order) {
        Response answer = Consents.browser(order);
        String location = answer.path("location");
        if (location == null) throw new AssertionError(answer.asString());
        return location;
    }

    /** Our page at the end; the tests' own port is another one each time. */
    static ValidatableResponse back(String location) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(URI.create(
                        location.replace("http://localhost:8081", RestAssured.baseURI + ":" + RestAssured.port)))
                .then();
    }

    static Map<String, String> query(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    /** The same URL with another value, or without this parameter. */
    static String with(String url, String name, String value) {
        String kept = Arrays.stream(url.substring(url.indexOf('?') + 1).split("&"))
                .filter(part -> !part.startsWith(name + "="))
                .collect(Collectors.joining("&"));
        return url.substring(0, url.indexOf('?') + 1) + kept + (value == null ? "" : "&" + name + "=" + value);
    }
}
