package io.unhook.revocation.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a provider says instead of its true answer: once, unless it is said otherwise. */
record Fault(Map<String, Object> order) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Nothing happened, and this is the answer. */
    static Fault says(int status) {
        return new Fault(Map.of("kind", "status", "status", status, "times", 1));
    }

    /** @param body text, or JSON with ' for " */
    static Fault says(int status, String body) {
        return says(status).with("body", body(body));
    }

    static Fault resets() {
        return new Fault(Map.of("kind", "reset", "times", 1));
    }

    static Fault losesItsAnswer() {
        return new Fault(Map.of("kind", "lost-answer", "times", 1));
    }

    /** For longer than we wait. */
    static Fault isSilent() {
        return new Fault(Map.of("kind", "slow", "delay", "PT5S", "times", 1));
    }

    /** It happened, but the answer is this one, or late. */
    Fault afterTheEffect() {
        return with("when", "after-effect");
    }

    Fault retryAfter(int seconds) {
        return with("retryAfter", String.valueOf(seconds));
    }

    Fault header(String name, String value) {
        return with("headers", Map.of(name, value));
    }

    Fault always() {
        Map<String, Object> next = new LinkedHashMap<>(order);
        next.remove("times");
        return new Fault(next);
    }

    /** So many calls are answered truly before. */
    Fault after(int calls) {
        return with("skip", calls);
    }

    Fault at(String endpoint) {
        return with("endpoint", endpoint);
    }

    Fault of(String client) {
        return with("client", client);
    }

    Fault with(String name, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(order);
        next.put(name, value);
        return new Fault(next);
    }

    /** How long it asks us to wait. */
    int seconds() {
        return Integer.parseInt((String) order.getOrDefault("retryAfter", "0"));
    }

    private static Object body(String text) {
        if (!text.startsWith("{")) return text;
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
