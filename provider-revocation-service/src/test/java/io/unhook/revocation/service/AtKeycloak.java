package io.unhook.revocation.service;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser, as far as Keycloak's own pages need one: it follows redirects, fills in the form that it is shown and
 * keeps cookies, also those that are meant for https alone.
 */
final class AtKeycloak implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_PAGES = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String name;
    private final String password;

    AtKeycloak(String name, String password) {
        this.name = name;
        this.password = password;
    }

    /** Signs in, allows everything that is asked for: where Keycloak sends them then. */
    String allows(String page) {
        HttpResponse<String> shown = get(page);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            String location = shown.headers().firstValue("Location").orElse("");
            if (location.startsWith("http://localhost:8081/")) return location;
            shown = location.isEmpty() ? fillIn(shown) : get(location);
        }
        throw new AssertionError("no way back: " + shown.body());
    }

    private HttpResponse<String> fillIn(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) throw new AssertionError(page.statusCode() + ": " + page.body());
        String action = form.group(1).replace("&amp;", "&");
        boolean signIn = page.body().contains("name=\"password\"");
        return post(
                page.uri().resolve(action),
                signIn ? Map.of("username", name, "password", password) : Map.of("accept", "Yes"));
    }

    private HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> post(URI url, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    @Override
    public void close() {
        http.close();
    }
}
