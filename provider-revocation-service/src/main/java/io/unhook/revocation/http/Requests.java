package io.unhook.revocation.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.revocation.domain.provider.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The few shapes of request that providers understand. A token is only ever in a body or a header: URLs reach logs. */
public final class Requests {
    private Requests() {}

    public static HttpRequest form(URI uri, Map<String, String> fields) {
        return formTo(uri, fields).build();
    }

    /** RFC 6749, 2.3.1: id and secret are form-encoded before they are joined. */
    public static HttpRequest formWithBasic(URI uri, Map<String, String> fields, String id, String secret) {
        String pair = encoded(id) + ":" + encoded(secret);
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        return formTo(uri, fields).header("Authorization", "Basic " + basic).build();
    }

    public static HttpRequest get(URI uri) {
        return to(uri).GET().build();
    }

    public static HttpRequest get(URI uri, Secret bearer) {
        return to(uri).header("Authorization", "Bearer " + bearer.reveal())
                .GET()
                .build();
    }

    public static HttpRequest delete(URI uri, Secret bearer) {
        return to(uri).header("Authorization", "Bearer " + bearer.reveal())
                .DELETE()
                .build();
    }

    /** For a path segment or a query value, where a space is {@code %20}. */
    public static String inUrl(String text) {
        return encoded(text).replace("+", "%20");
    }

    private static HttpRequest.Builder formTo(URI uri, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return to(uri).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).header("Accept", "application/json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
