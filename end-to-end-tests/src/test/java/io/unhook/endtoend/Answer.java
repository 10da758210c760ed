package io.unhook.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What a door answered. */
record Answer(int status, HttpHeaders headers, String body, JsonNode json) {
    String text(String field) {
        return json.path(field).asText(null);
    }

    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    boolean isProblem() {
        return headers.firstValue("content-type").orElse("").startsWith("application/problem+json");
    }

    /** {@code inbox-still-active} of {@code urn:unhook:problem:inbox-still-active}. */
    String problem() {
        String type = text("type");
        return type == null ? null : type.substring(type.lastIndexOf(':') + 1);
    }

    Answer expect(int... allowed) {
        for (int one : allowed) if (one == status) return this;
        throw new AssertionError("answered " + status + ": " + body);
    }
}
