package io.unhook.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.http.Json;
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
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the simulator as any HTTP client would. */
final class Caller {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Caller(String base) {
        this.base = base;
    }

    record Reply(int status, Map<String, String> headers, String text) {

        JsonNode json() {
            return Json.read(text.getBytes(StandardCharsets.UTF_8));
        }

        String json(String field) {
            return json().path(field).asText(null);
        }

        /** The claims of a JWT in the answer. */
        JsonNode claims(String field) {
            return Json.read(Base64.getUrlDecoder().decode(json(field).split("\\.")[1]));
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    Reply form(String path, Map<String, String> fields) {
        return send(formRequest(path, fields));
    }

    Reply form(String path, Map<String, String> fields, String user, String password) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(formRequest(path, fields).header("Authorization", "Basic " + basic));
    }

    Reply get(String path) {
        return send(to(path).GET());
    }

    Reply get(String path, String bearer) {
        return send(to(path).header("Authorization", "Bearer " + bearer).GET());
    }

    Reply delete(String path) {
        return send(to(path).DELETE());
    }

    Reply delete(String path, String bearer) {
        return send(to(path).header("Authorization", "Bearer " + bearer).DELETE());
    }

    Reply send(String method, String path, String body) {
        return send(to(path).method(method, BodyPublishers.ofString(body)));
    }

    Reply send(String method, String path, String body, String bearer) {
        return send(to(path).header("Authorization", "Bearer " + bearer).method(method, BodyPublishers.ofString(body)));
    }

    /** @throws UncheckedIOException if no answer came */
    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            Map<String, String> headers = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> header.getValue().getFirst()));
            return new Reply(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
    }

    HttpRequest.Builder formRequest(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
