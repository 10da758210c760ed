package io.unhook.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.Service;
import io.unhook.stack.infrastructure.Person;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One endpoint of a service, as its OpenAPI document names it, and what a stranger would ask there. */
record Asked(Service service, String method, String path) {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    static Stream<Asked> endpointsOf(Unhook unhook, Service service) {
        JsonNode paths = Door.open(unhook.service(service).managementUrl())
                .get("/q/openapi?format=json")
                .expect(200)
                .json()
                .path("paths");
        return paths.properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .map(method -> new Asked(service, method.toUpperCase(Locale.ROOT), path.getKey())));
    }

    /** Anybody may ask: keys to check receipts with, and browsers on their way back from a consent page. */
    boolean isPublic() {
        return List.of("GET /.well-known/jwks.json", "GET /oauth/callback/{provider}")
                .contains(toString());
    }

    /** Operators belong to no account and see all. */
    boolean isForOperatorsOnly() {
        return path.startsWith("/revocations") || path.startsWith("/brakes/stop");
    }

    /** Nobody (null) has no token. */
    Answer by(Unhook unhook, Person person, Things things) {
        Door door = person == null ? unhook.door(service) : unhook.door(service, person);
        if (toString().equals("POST /events"))
            door = Foreign.overHttp(
                    door, Foreign.headers(service == Service.CHANNEL ? "ChannelRemoved" : "InboxRemoved"));
        else if (body(things) != null) door = door.with("content-type", "application/json");
        return door.call(method, pathTo(things), publisher(body(things)));
    }

    private String pathTo(Things things) {
        String filled = path;
        for (var parameter : things.pathParameters(path).entrySet())
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        return isList() ? filled + "?accountId=" + things.account() : filled;
    }

    private boolean isList() {
        return method.equals("GET") && !path.contains("{");
    }

    /** A body that would be taken from somebody of that account. */
    private Object body(Things things) {
        return switch (toString()) {
            case "POST /inboxes", "POST /channels" ->
                Map.of(
                        "address",
                        "new@guarded.example",
                        "provider",
                        "GOOGLE",
                        "accountId",
                        things.account(),
                        "userId",
                        "x");
            case "POST /grants" -> Account.registration(things.inbox(), "1//0-stolen");
            case "POST /consents" -> consent(things);
            case "POST /consents/{id}/completion" -> Map.of("completion", "A".repeat(43), "userId", "x");
            case "POST /migrations" -> migration(things);
            case "POST /events" -> removal(things);
            case "PUT /directory/users/{accountId}/{userId}" ->
                Map.of("address", "thief@evil.example", "roles", List.of("SUPER_ADMIN"));
            default -> needsBody() ? unknown() : null;
        };
    }

    private static Map<String, Object> consent(Things things) {
        var use = Map.of("mailbox", things.inbox().mailbox(), "connection", 1);
        return Map.of("use", use, "returnUrl", "https://product.example/back");
    }

    private static Map<String, Object> migration(Things things) {
        String domain = things.inbox().address().replaceAll(".*@", "");
        return Map.of("accountId", things.account(), "domain", domain, "from", "GOOGLE", "to", "MICROSOFT");
    }

    private boolean needsBody() {
        return method.equals("POST") && !path.contains("{");
    }

    private Object unknown() {
        throw new AssertionError("say here what a stranger would send to " + this);
    }

    private Map<String, Object> removal(Things things) {
        ConnectedMailbox ours = service == Service.CHANNEL ? things.channel() : things.inbox();
        Map<String, Object> event = new HashMap<>();
        event.put("mailbox", ours.mailbox());
        event.put("connection", 1);
        event.put("actor", Map.of("kind", "SERVICE", "id", "thief"));
        event.put("reason", "REQUESTED");
        return event;
    }

    private static BodyPublisher publisher(Object body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Foreign.json(body));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
