package io.unhook.revocation.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.unhook.revocation.jose.TestKeys;
import io.unhook.simulator.Simulator;
import io.unhook.stack.process.FreePort;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The provider simulator in the tests' JVM, our settings pointed at it, and keys made for this run. */
public class Providers implements QuarkusTestResourceLifecycleManager {
    public static final String URL = "test.simulator.url";

    private Simulator simulator;
    private Map<String, String> instead = Map.of();

    /** Settings that a test class needs otherwise. */
    @Override
    public void init(Map<String, String> settings) {
        instead = settings;
    }

    @Override
    public Map<String, String> start() {
        simulator = Simulator.start(0);
        String url = simulator.url();
        Map<String, String> config = new HashMap<>();
        config.put(URL, url);
        config.put("unhook.revocation.keys.encryption", key());
        config.put("unhook.revocation.keys.lookup", key());
        config.put("unhook.revocation.keys.receipts", TestKeys.set(TestKeys.fresh()));
        config.putAll(google(url));
        config.putAll(microsoft(url));
        config.putAll(oauth(url));
        config.putAll(consents());
        config.putAll(moves());
        config.putAll(rates());
        config.putAll(brakes());
        config.putAll(pace());
        config.putAll(instead);
        return config;
    }

    private static Map<String, String> google(String url) {
        return Map.of(
                "unhook.revocation.google.project", "unhook-project",
                "unhook.revocation.google.clients.main.id", "google-client",
                "unhook.revocation.google.clients.main.secret", "google-secret",
                "unhook.revocation.google.clients.second.id", "google-client-2",
                "unhook.revocation.google.clients.second.secret", "google-secret-2",
                "unhook.revocation.google.consent-url", url + "/google/o/oauth2/v2/auth",
                "unhook.revocation.google.token-url", url + "/google/token",
                "unhook.revocation.google.userinfo-url", url + "/google/v1/userinfo",
                "unhook.revocation.google.revoke-url", url + "/google/revoke");
    }

    private static Map<String, String> microsoft(String url) {
        return Map.of(
                "unhook.revocation.microsoft.clients.main.id", "microsoft-client",
                "unhook.revocation.microsoft.clients.main.secret", "microsoft-secret",
                "unhook.revocation.microsoft.revoker.id", "revoker-client",
                "unhook.revocation.microsoft.revoker.secret", "revoker-secret",
                "unhook.revocation.microsoft.login-url", url + "/microsoft/login",
                "unhook.revocation.microsoft.graph-url", url + "/microsoft/graph/v1.0");
    }

    private static Map<String, String> oauth(String url) {
        Map<String, String> issuers = new HashMap<>();
        for (String issuer : List.of("fastmail", "no-revocation")) {
            String prefix = "unhook.revocation.oauth.issuers." + issuer;
            issuers.put(prefix + ".issuer", url + "/generic/" + issuer);
            issuers.put(prefix + ".client.id", "generic-client");
            issuers.put(prefix + ".client.secret", "generic-secret");
        }
        return issuers;
    }

    private static Map<String, String> consents() {
        return Map.of(
                "unhook.revocation.consents.public-url", "http://localhost:8081",
                "unhook.revocation.consents.return-urls", "https://crm.example/app");
    }

    /** Tests of moves look domains up by hand, and start the server that is asked. */
    private static Map<String, String> moves() {
        return Map.of(
                "unhook.revocation.moves.watch", "false",
                "unhook.revocation.moves.apart", "1s",
                "unhook.revocation.moves.approval-above", "2",
                "unhook.revocation.moves.dns.timeout", "1s",
                "unhook.revocation.moves.dns.servers", "127.0.0.1:" + FreePort.any());
    }

    /** Days become moments. */
    protected Map<String, String> pace() {
        return Map.ofEntries(
                Map.entry("unhook.revocation.consents.pause", "8s"),
                Map.entry("unhook.revocation.consents.pause-probe", "200ms"),
                Map.entry("unhook.revocation.timing.first-probe", "200ms"),
                Map.entry("unhook.revocation.timing.probe-interval", "300ms"),
                Map.entry("unhook.revocation.timing.action-needed-probe", "500ms"),
                Map.entry("unhook.revocation.timing.first-retry", "100ms"),
                Map.entry("unhook.revocation.timing.longest-retry", "500ms"),
                Map.entry("unhook.revocation.checks.enabled", "false"), // by hand
                Map.entry("unhook.revocation.checks.pause-after-fault", "1ms"),
                Map.entry("unhook.revocation.work.poll", "100ms"),
                Map.entry("unhook.revocation.work.breaker-pause", "100ms"),
                Map.entry("unhook.revocation.work.bulkhead", "16"),
                Map.entry("unhook.revocation.http.answer-timeout", "3s"));
    }

    private static Map<String, String> rates() {
        return Map.of(
                "unhook.messaging.rates.google.permits", "200",
                "unhook.messaging.rates.microsoft.permits", "200",
                "unhook.messaging.rates.oauth.permits", "200");
    }

    /** All these tests together remove more of their one account than any person would. */
    private static Map<String, String> brakes() {
        return Map.of(
                "unhook.revocation.brakes.mass-removal.most", "1000000",
                "unhook.revocation.brakes.mass-removal.share-from", "1000000");
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void stop() {
        if (simulator != null) simulator.close();
    }
}
