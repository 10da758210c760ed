package io.unhook.revocation.microsoft;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.RevocationSettings.Client;
import io.unhook.revocation.domain.provider.Permits;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks with Quarkus' OIDC client: one client a tenant, made when first needed.
 *
 * <p>It fetches tokens and nothing more: its {@code revokeAccessToken} calls every status but 503 a success.
 */
@ApplicationScoped
class RevokerTokens implements AppOnlyTokens {
    private static final String CLIENT_NAME = "unhook-revoker-";
    private static final int MOST_TENANTS = 500;
    /** A token is not used up to its last second: the calls it is for still have to be made. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private record Held(Secret token, Instant until) {}

    private final RevocationSettings settings;
    private final OidcClients oidcClients;
    private final Permits permits;
    private final Clock clock;
    private final Map<String, OidcClient> clients = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Held> tokens = new LinkedHashMap<>(16, 0.75f, true);

    RevokerTokens(RevocationSettings settings, OidcClients oidcClients, Permits permits, Clock clock) {
        this.settings = settings;
        this.oidcClients = oidcClients;
        this.permits = permits;
        this.clock = clock;
    }

    static boolean isOurs(String clientName) {
        return clientName != null && clientName.startsWith(CLIENT_NAME);
    }

    @Override
    public AppOnly of(String tenant) {
        return held(tenant)
                .<AppOnly>map(AppOnly.Granted::new)
                .orElseGet(() -> settings.microsoft()
                        .revoker()
                        .map(revoker -> fetch(tenant, revoker))
                        .orElseGet(() -> new AppOnly.NotConsented("no-revoker-app")));
    }

    @Override
    public void forget(String tenant) {
        synchronized (tokens) {
            tokens.remove(tenant);
        }
    }

    private Optional<Secret> held(String tenant) {
        synchronized (tokens) {
            return Optional.ofNullable(tokens.get(tenant))
                    .filter(held -> clock.instant().isBefore(held.until()))
                    .map(Held::token);
        }
    }

    private AppOnly fetch(String tenant, Client revoker) {
        if (!permits.take(Provider.MICROSOFT)) {
            return new AppOnly.NotNow(Optional.empty(), "no-permit");
        }
        try {
            Tokens given = client(tenant, revoker)
                    .getTokens()
                    .await()
                    .atMost(settings.http().answerTimeout());
            return hold(tenant, given);
        } catch (OidcClientException e) {
            return Refusal.read(e.getMessage(), clock.instant())
                    .map(LoginAnswers::toAppOnly)
                    .orElseGet(() -> new AppOnly.NotNow(Optional.empty(), "no-connection"));
        } catch (RuntimeException e) { // a timeout, or a 200 that cannot be read; its text may hold what was read
            return new AppOnly.NotNow(Optional.empty(), e.getClass().getSimpleName());
        }
    }

    private AppOnly hold(String tenant, Tokens given) {
        if (given.getAccessToken() == null || given.getAccessToken().isBlank()) {
            return new AppOnly.NotNow(Optional.empty(), "unreadable 200");
        }
        Secret token = new Secret(given.getAccessToken());
        Instant until = clock.instant().plus(lifetime(given)).minus(MARGIN);
        synchronized (tokens) {
            tokens.put(tenant, new Held(token, until));
            dropEldest(tokens);
        }
        return new AppOnly.Granted(token);
    }

    /** By our own clock, as everything else; the client's {@code isAccessTokenExpired} asks the system's. */
    private static Duration lifetime(Tokens given) {
        String seconds = given.get("expires_in");
        boolean readable = seconds != null && seconds.matches("\\d{1,5}");
        return readable ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    private OidcClient client(String tenant, Client revoker) {
        synchronized (clients) {
            OidcClient client = clients.computeIfAbsent(tenant, _ -> newClient(tenant, revoker));
            dropEldest(clients).ifPresent(RevokerTokens::close);
            return client;
        }
    }

    /** Makes no call: the token's URL is given, not discovered. */
    private OidcClient newClient(String tenant, Client revoker) {
        OidcClientConfig config = OidcClientConfig.builder()
                .id(CLIENT_NAME + tenant)
                .tokenPath(settings.microsoft().loginUrl() + "/" + tenant + "/oauth2/v2.0/token")
                .discoveryEnabled(false)
                .clientId(revoker.id())
                .credentials()
                .clientSecret(revoker.secret(), Method.POST)
                .end()
                .scopes(scope())
                .connectionTimeout(settings.http().connectTimeout())
                .connectionRetryCount(1)
                .followRedirects(false)
                .build();
        return oidcClients.newClient(config).await().atMost(settings.http().connectTimeout());
    }

    /** {@code https://graph.microsoft.com/.default}: everything that the tenant's admin granted. */
    private String scope() {
        return settings.microsoft().graphUrl().resolve("/.default").toString();
    }

    private static <V> Optional<V> dropEldest(Map<String, V> recentlyUsed) {
        if (recentlyUsed.size() <= MOST_TENANTS) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                recentlyUsed.remove(recentlyUsed.keySet().iterator().next()));
    }

    private static void close(OidcClient client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
