package io.unhook.stack.infrastructure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.unhook.stack.process.StackProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** Sign-in: an OpenID provider that believes what it is told. Whoever asks for a token says whom it is to speak of. */
public final class SignIn implements AutoCloseable {
    private static final String ISSUER = "unhook";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockOAuth2Server server;
    private final String url;

    private SignIn(MockOAuth2Server server, String url) {
        this.server = server;
        this.url = url;
    }

    public static SignIn start(int port) {
        var config = new OAuth2Config(
                true, null, null, false, new OAuth2TokenProvider(), Set.of(new WhatWasAskedFor(ISSUER)));
        var server = new MockOAuth2Server(config);
        server.start(InetAddress.getLoopbackAddress(), port);
        return new SignIn(server, "http://127.0.0.1:" + port + "/" + ISSUER);
    }

    public String url() {
        return url;
    }

    public String token(Person person) {
        return token(url, person);
    }

    /** The door that everybody uses, with curl too: {@code grant_type=client_credentials&client_id=…&sub=…&groups=…}. */
    public static String token(String url, Person person) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", "local");
        form.put("client_secret", "local");
        form.put("sub", person.sub());
        form.put("groups", String.join(" ", person.groups()));
        form.put(person.isService() ? "accounts" : "account_id", String.join(" ", person.accounts()));
        var request = HttpRequest.newBuilder(URI.create(url + "/token"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new StackProblem("no token: " + answer.body());
            return JSON.readTree(answer.body()).required("access_token").asText();
        } catch (IOException e) {
            throw new StackProblem("nobody to sign in at " + url + ": is the stack up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("interrupted");
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
