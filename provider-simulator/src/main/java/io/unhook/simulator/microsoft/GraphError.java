package io.unhook.simulator.microsoft;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.Map;

/** Graph's error objects. */
final class GraphError {
    private final World world;

    GraphError(World world) {
        this.world = world;
    }

    Answer noResource(String id) {
        return of(
                404,
                "Request_ResourceNotFound",
                "Resource '" + id
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }

    Answer denied() {
        return of(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }

    Answer notForPersonalAccounts() {
        return of(403, "Authorization_RequestDenied", "Not supported for personal Microsoft accounts.");
    }

    Answer tooManyRequests() {
        Map<String, Object> inner = inner();
        inner.put("code", "429");
        inner.put("message", "Please retry after");
        inner.put("status", "429");
        return answer(429, "TooManyRequests", "Please retry again later.", inner);
    }

    Answer unreadableFilter(String filter) {
        return of(400, "Request_UnsupportedQuery", "Filter is invalid. " + filter);
    }

    Answer notWritable() {
        return of(
                400,
                "BadRequest",
                "Write requests are only supported on contained entities or navigation properties with bindings.");
    }

    Answer badRequest(String message) {
        return of(400, "BadRequest", message);
    }

    Answer noToken() {
        return of(401, "InvalidAuthenticationToken", "Access token is empty.");
    }

    Answer deadToken() {
        return of(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
    }

    Answer tokenForAnotherResource() {
        return of(401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience.");
    }

    Answer scopesTooSmall() {
        return of(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }

    Answer trouble(int status) {
        return switch (status) {
            case 401 -> deadToken();
            case 403 -> denied();
            case 404 -> noResource("the one you asked for");
            case 429 -> tooManyRequests();
            case 503 -> of(503, "serviceNotAvailable", "The service is temporarily unavailable.");
            default -> of(status, status < 500 ? "BadRequest" : "generalException", "Something went wrong.");
        };
    }

    private Answer of(int status, String code, String message) {
        return answer(status, code, message, inner());
    }

    private Map<String, Object> inner() {
        String request = world.secrets().uuid();
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("date", world.now().toString().substring(0, 19));
        inner.put("request-id", request);
        inner.put("client-request-id", request);
        return inner;
    }

    private static Answer answer(int status, String code, String message, Map<String, Object> inner) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("innerError", inner);
        return Answer.json(status, Map.of("error", error));
    }
}
