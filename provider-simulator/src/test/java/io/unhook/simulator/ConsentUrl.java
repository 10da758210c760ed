package io.unhook.simulator;

import io.unhook.simulator.browser.Urls;
import io.unhook.simulator.control.BrowserView;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.world.Secrets;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** An authorization URL as our service makes it; a test changes what its case is about. */
record ConsentUrl(String endpoint, Map<String, String> parameters) {
    static final String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636";
    static final String GMAIL = "https://www.googleapis.com/auth/gmail.modify";
    static final String CALENDAR = "https://www.googleapis.com/auth/calendar";

    static ConsentUrl google() {
        return of("/google/o/oauth2/v2/auth", "google-client", "openid email " + GMAIL + " " + CALENDAR)
                .with("access_type", "offline")
                .with("prompt", "consent")
                .with("login_hint", "ada@gmail.example");
    }

    static ConsentUrl microsoft(String tenant) {
        return of(
                "/microsoft/login/" + tenant + "/oauth2/v2.0/authorize",
                "microsoft-client",
                "openid profile email offline_access https://graph.microsoft.com/Mail.ReadWrite");
    }

    static ConsentUrl generic(String issuer) {
        return of("/generic/" + issuer + "/authorize", "generic-client", "openid email mail");
    }

    ConsentUrl with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new ConsentUrl(endpoint, changed);
    }

    ConsentUrl without(String parameter) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(parameter);
        return new ConsentUrl(endpoint, changed);
    }

    String at(RunningSimulator simulator) {
        return simulator.simulator().url() + path();
    }

    String path() {
        return endpoint + "?" + Urls.query(parameters);
    }

    String redirectUri() {
        return parameters.get("redirect_uri");
    }

    /** What a callback finds in its URL. */
    static Map<String, String> callback(BrowserView view) {
        return Request.parameters(URI.create(view.location()).getRawQuery());
    }

    private static ConsentUrl of(String endpoint, String client, String scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", client);
        parameters.put("redirect_uri", "http://127.0.0.1:8081/oauth/callback");
        parameters.put("response_type", "code");
        parameters.put("scope", scope);
        parameters.put("state", "st=a/te &1");
        parameters.put("nonce", "n-1");
        parameters.put("code_challenge", Secrets.challenge(VERIFIER));
        parameters.put("code_challenge_method", "S256");
        return new ConsentUrl(endpoint, parameters);
    }
}
