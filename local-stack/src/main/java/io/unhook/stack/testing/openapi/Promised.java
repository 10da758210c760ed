package io.unhook.stack.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a document says that operations may answer. */
record Promised(JsonNode document) {
    /** What is wanting in the document for this answer to be promised; empty if nothing is, or if there is no such operation. */
    Optional<String> lacks(String method, String path, int status, String problem) {
        return operation(method, path).flatMap(operation -> {
            JsonNode response = resolved(operation.path("responses").path(Integer.toString(status)));
            if (response.isMissingNode()) return Optional.of("no response " + status);
            if (problem == null || response.toString().contains('"' + problem + '"')) return Optional.empty();
            return Optional.of("no " + problem + " among its " + status);
        });
    }

    private Optional<JsonNode> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(template -> matches(template.getKey(), path))
                .min(Map.Entry.comparingByKey((one, other) -> parameters(one) - parameters(other)))
                .map(template -> template.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    private JsonNode resolved(JsonNode response) {
        return response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"), path);
    }

    private static int parameters(String template) {
        return (int) template.chars().filter(character -> character == '{').count();
    }
}
