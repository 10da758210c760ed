package io.unhook.stack;

import static java.util.Map.entry;

import io.unhook.stack.infrastructure.Postgres.Database;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each service is told about the others, by the names of its settings. It hears them as environment variables, as in
 * production. The simulator's clients stand in its README.
 */
record ServiceSettings(
        String kafka, String signIn, String simulator, String revocation, int smtpPort, String dns, Keys keys) {

    Map<String, String> of(Service service, Database database, int port, int managementPort) {
        Map<String, String> settings = new TreeMap<>(common(database, port, managementPort));
        settings.putAll(
                switch (service) {
                    case INBOX, CHANNEL -> keeper(service);
                    case REVOCATION -> revocation(port);
                    case NOTIFICATION -> notification();
                });
        return settings;
    }

    private Map<String, String> common(Database database, int port, int managementPort) {
        return Map.ofEntries(
                entry("quarkus.http.host", "127.0.0.1"),
                entry("quarkus.http.port", Integer.toString(port)),
                entry("quarkus.management.host", "127.0.0.1"),
                entry("quarkus.management.port", Integer.toString(managementPort)),
                entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                entry("quarkus.datasource.username", database.user()),
                entry("quarkus.datasource.password", database.password()),
                entry("kafka.bootstrap.servers", kafka),
                // A killed consumer is missed after 6 seconds, not after 45, so that a new one gets its partitions.
                entry("kafka.session.timeout.ms", "6000"),
                entry("kafka.heartbeat.interval.ms", "2000"),
                entry("quarkus.oidc.auth-server-url", signIn));
    }

    private Map<String, String> keeper(Service service) {
        return Map.of(
                "quarkus.rest-client.revocation.url",
                revocation,
                "unhook.service-token.url",
                signIn + "/token",
                "unhook.service-token.client-id",
                service.module(),
                "unhook.service-token.client-secret",
                "local",
                "unhook.consents.return-url",
                "https://crm.example/settings");
    }

    private Map<String, String> revocation(int port) {
        return Map.ofEntries(
                entry("unhook.revocation.keys.encryption", keys.encryption()),
                entry("unhook.revocation.keys.lookup", keys.lookup()),
                entry("unhook.revocation.keys.receipts", keys.receipts()),
                entry("unhook.revocation.consents.public-url", "http://127.0.0.1:" + port),
                entry("unhook.revocation.consents.return-urls", "https://crm.example"),
                entry("unhook.revocation.moves.dns.servers", dns),
                entry("unhook.revocation.google.consent-url", simulator + "/google/o/oauth2/v2/auth"),
                entry("unhook.revocation.google.project", "unhook-project"),
                entry("unhook.revocation.google.clients.main.id", "google-client"),
                entry("unhook.revocation.google.clients.main.secret", "google-secret"),
                entry("unhook.revocation.google.clients.second.id", "google-client-2"),
                entry("unhook.revocation.google.clients.second.secret", "google-secret-2"),
                entry("unhook.revocation.google.token-url", simulator + "/google/token"),
                entry("unhook.revocation.google.revoke-url", simulator + "/google/revoke"),
                entry("unhook.revocation.google.userinfo-url", simulator + "/google/v1/userinfo"),
                entry("unhook.revocation.microsoft.clients.main.id", "microsoft-client"),
                entry("unhook.revocation.microsoft.clients.main.secret", "microsoft-secret"),
                entry("unhook.revocation.microsoft.revoker.id", "revoker-client"),
                entry("unhook.revocation.microsoft.revoker.secret", "revoker-secret"),
                entry("unhook.revocation.microsoft.login-url", simulator + "/microsoft/login"),
                entry("unhook.revocation.microsoft.graph-url", simulator + "/microsoft/graph/v1.0"),
                entry("unhook.revocation.oauth.issuers.fastmail.issuer", simulator + "/generic/fastmail"),
                entry("unhook.revocation.oauth.issuers.fastmail.client.id", "generic-client"),
                entry("unhook.revocation.oauth.issuers.fastmail.client.secret", "generic-secret"));
    }

    private Map<String, String> notification() {
        return Map.of(
                "unhook.notification.mail.inbox-settings",
                "https://crm.example/settings/inboxes",
                "unhook.notification.smtp.host",
                "127.0.0.1",
                "unhook.notification.smtp.port",
                Integer.toString(smtpPort));
    }
}
