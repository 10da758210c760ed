package io.unhook.revocation.oauth;

import io.unhook.revocation.RevocationSettings.Client;
import io.unhook.revocation.http.Requests;
import io.unhook.revocation.oauth.Endpoints.ClientAuthentication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;

/** A form from a client that says who it is, the way the issuer wants it. */
final class Authenticated {
    private Authenticated() {}

    static HttpRequest form(URI uri, ClientAuthentication how, Client client, Map<String, String> fields) {
        return switch (how) {
            case BASIC -> Requests.formWithBasic(uri, fields, client.id(), client.secret());
            case POST -> Requests.form(uri, plus(fields, client));
        };
    }

    private static Map<String, String> plus(Map<String, String> fields, Client client) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("client_id", client.id());
        all.put("client_secret", client.secret());
        return all;
    }
}
