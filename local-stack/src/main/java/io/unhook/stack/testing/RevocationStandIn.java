package io.unhook.stack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.unhook.stack.client.JsonHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The doors of provider-revocation-service that keepers of mailboxes knock on, as sockets that answer its documented samples, and
 * the sign-in that gives the token for it. A test says beforehand what another answer shall be, and sees afterwards what was asked;
 * it does both over HTTP, for the reason that {@link Infrastructure} gives.
 */
public class RevocationStandIn implements QuarkusTestResourceLifecycleManager {
    public static final String RETURN_URL = "https://crm.example/settings";

    private static final String URL = "unhook.testing.revocation";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = """
            {"access_token":"token-of-a-service","token_type":"Bearer","expires_in":3600}""";
    private static final String CONSENT = """
            {"consentId":"0198c1","url":"https://accounts.google.example/consent?state=s","expiresAt":"2026-11-24T10:00:00Z",
             "scopes":[{"scope":"openid","purpose":"To see which Google account you chose","features":["sign-in"]},
                       {"scope":"https://www.googleapis.com/auth/gmail.modify",
                        "purpose":"To read, sort and send the mailbox's mail","features":["mail"]}]}""";
    private static final String PREVIEW = """
            {"stops":[{"what":"MAILBOX","name":"ada@acme.example","why":"removal.this-stops"}],
             "goesOn":[{"what":"FEATURE","name":"meetings","why":"removal.same-access"},
                       {"what":"PROVIDER_ACCESS","name":"GOOGLE","why":"removal.access-shared"}],
             "expectedOutcome":"KEPT_SHARED","needsPerson":null}""";

    /** Nobody answers: the connection is cut. */
    public static final Planned CUT = new Planned(0, "", Map.of());

    private final Map<String, Planned> planned = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    public record Planned(int status, String body, Map<String, String> headers) {}

    /** @param about the address of a mailbox, or the id of a use */
    public record Asked(String about, Map<String, String> headers, JsonNode body) {}

    /** From now on. */
    public static void answers(String about, int status, String body, String... retryAfter) {
        Map<String, String> headers = retryAfter.length == 0 ? Map.of() : Map.of("Retry-After", retryAfter[0]);
        answers(about, new Planned(status, body, headers));
    }

    public static void answers(String about, Planned answer) {
        http().put("/plan/" + about, answer).expecting(204);
    }

    public static void answersAsUsual(String about) {
        http().delete("/plan/" + about).expecting(204);
    }

    public static List<Asked> asked(String about) {
        JsonNode all = http().get("/asked/" + about).expecting(200).body();
        return all.valueStream().map(one -> JSON.convertValue(one, Asked.class)).toList();
    }

    private static JsonHttp http() {
        return new JsonHttp(System.getProperty(URL), "");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", exchange -> send(exchange, new Planned(200, TOKEN, Map.of())));
        server.createContext("/consents", exchange -> {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            String address = body.at("/use/mailbox/address").asText();
            heard(exchange, address, body, new Planned(201, CONSENT, Map.of()));
        });
        server.createContext("/uses", exchange -> {
            String use = exchange.getRequestURI().getPath().split("/")[2];
            heard(exchange, use, JSON.nullNode(), new Planned(200, PREVIEW, Map.of()));
        });
        server.createContext("/plan", this::plan);
        server.createContext("/asked", this::tell);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(URL, url);
        return Map.of(
                "quarkus.rest-client.revocation.url",
                url,
                "unhook.consents.return-url",
                RETURN_URL,
                "unhook.service-token.url",
                url + "/token",
                "unhook.service-token.client-id",
                "a-keeper-of-mailboxes",
                "unhook.service-token.client-secret",
                "secret");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void heard(HttpExchange exchange, String about, JsonNode body, Planned usual) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        asked.add(new Asked(about, headers, body));
        send(exchange, planned.getOrDefault(about, usual));
    }

    private void plan(HttpExchange exchange) throws IOException {
        String about = rest(exchange);
        if (exchange.getRequestMethod().equals("DELETE")) planned.remove(about);
        else planned.put(about, JSON.readValue(exchange.getRequestBody(), Planned.class));
        send(exchange, new Planned(204, "", Map.of()));
    }

    private void tell(HttpExchange exchange) throws IOException {
        String about = rest(exchange);
        ArrayNode all = JSON.createArrayNode();
        asked.stream().filter(one -> one.about().equals(about)).forEach(all::addPOJO);
        send(exchange, new Planned(200, all.toString(), Map.of()));
    }

    private static String rest(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().split("/", 3)[2];
    }

    private static void send(HttpExchange exchange, Planned answer) throws IOException {
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        byte[] body = answer.body().getBytes(UTF_8);
        String type = answer.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("content-type", type);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
