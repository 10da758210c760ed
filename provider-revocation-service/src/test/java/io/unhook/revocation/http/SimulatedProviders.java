package io.unhook.revocation.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The provider simulator in this JVM, told what to do through its control door as from outside. */
public final class SimulatedProviders implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Simulator simulator = Simulator.start(0);
    private final HttpClient control = HttpClient.newHttpClient();

    /** A consent that a person gave. */
    public record Consented(String realm, String subject, String address, Secret refreshToken, Secret accessToken) {}

    public String url() {
        return simulator.url().toString();
    }

    /** Our settings, pointed at the simulator. */
    public RevocationSettings settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "google.project", "unhook-project",
                "google.clients.main.id", "google-client",
                "google.clients.main.secret", "google-secret",
                "google.clients.second.id", "google-client-2",
                "google.clients.second.secret", "google-secret-2",
                "google.token-url", url() + "/google/token",
                "google.userinfo-url", url() + "/google/v1/userinfo",
                "google.revoke-url", url() + "/google/revoke"));
        all.putAll(Map.of(
                "microsoft.clients.main.id", "microsoft-client",
                "microsoft.clients.main.secret", "microsoft-secret",
                "microsoft.revoker.id", "revoker-client",
                "microsoft.revoker.secret", "revoker-secret",
                "microsoft.login-url", url() + "/microsoft/login",
                "microsoft.graph-url", url() + "/microsoft/graph/v1.0",
                "oauth.issuers.fastmail.issuer", url() + "/generic/fastmail",
                "oauth.issuers.fastmail.client.id", "generic-client",
                "oauth.issuers.fastmail.client.secret", "generic-secret"));
        all.putAll(more);
        return TestSettings.with(all);
    }

    /** @param consent the control door's JSON, with ' for " */
    public Consented consent(String consent) {
        JsonNode given = tell("POST", "/control/consents", consent);
        return new Consented(
                given.path("realm").asText(),
                given.path("subject").asText(),
                given.path("address").asText(),
                new Secret(given.path("refreshToken").asText()),
                new Secret(given.path("accessToken").asText()));
    }

    public void fault(String fault) {
        tell("POST", "/control/faults", fault);
    }

    public JsonNode grant(String provider, Consented consented) {
        return tell(
                        "GET",
                        "/control/grants?provider=" + provider + "&subject="
                                + URLEncoder.encode(consented.subject(), StandardCharsets.UTF_8),
                        "")
                .path("items")
                .path(0);
    }

    /** What the providers were asked, oldest first. */
    public List<JsonNode> calls() {
        JsonNode items = tell("GET", "/control/log?kind=call&limit=1000", "").path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    public void reset() {
        tell("POST", "/control/reset", "{}");
    }

    public JsonNode tell(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        try {
            HttpResponse<String> answer = control.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + " " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        control.close();
        simulator.close();
    }
}
