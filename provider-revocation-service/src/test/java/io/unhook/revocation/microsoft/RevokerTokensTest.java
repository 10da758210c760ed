package io.unhook.revocation.microsoft;

import static io.unhook.revocation.http.ScriptedProvider.RESET;
import static io.unhook.revocation.http.ScriptedProvider.SILENCE;
import static io.unhook.revocation.http.ScriptedProvider.html;
import static io.unhook.revocation.http.ScriptedProvider.json;
import static io.unhook.revocation.http.TestSettings.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.quarkus.oidc.client.OidcClients;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.revocation.domain.provider.Permits;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.ScriptedProvider;
import io.unhook.revocation.http.TestSettings;
import io.unhook.revocation.microsoft.AppOnlyTokens.AppOnly;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Quarkus' own OIDC client, one a tenant, and what a refusal of it means. */
@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RevokerTokensTest {
    private static final String ACME = "6c0b5f4c-3d3a-4d5c-9c39-6cf7a6d4a001";
    private static final String GLOBEX = "6c0b5f4c-3d3a-4d5c-9c39-6cf7a6d4a002";
    private static final String GIVEN = "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"app-only\"}";

    @Inject
    OidcClients oidcClients;

    private final ScriptedProvider microsoft = ScriptedProvider.start();

    @AfterEach
    void stop() throws IOException {
        microsoft.close();
    }

    @Test
    void eachTenantIsAskedOnceAtItsOwnAddress() {
        microsoft.answering(json(200, GIVEN));
        AppOnlyTokens tokens = tokens(true, _ -> true, CLOCK);

        assertThat(tokens.of(ACME)).isEqualTo(new AppOnly.Granted(new Secret("app-only")));
        assertThat(tokens.of(ACME)).isEqualTo(new AppOnly.Granted(new Secret("app-only")));
        assertThat(tokens.of(GLOBEX)).isEqualTo(new AppOnly.Granted(new Secret("app-only")));

        assertThat(microsoft.asked())
                .extracting(ScriptedProvider.Asked::path)
                .containsExactly("/login/" + ACME + "/oauth2/v2.0/token", "/login/" + GLOBEX + "/oauth2/v2.0/token");
        assertThat(microsoft.asked().getFirst().body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials",
                        "client_id=revoker",
                        "client_secret=shh",
                        "scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
    }

    @Test
    void aTokenNearItsEndOrForgottenIsFetchedAnew() {
        microsoft.answering(json(200, GIVEN));
        AppOnlyTokens tokens = tokens(true, _ -> true, CLOCK);

        tokens.of(ACME);
        tokens.forget(ACME);
        tokens.of(ACME);

        assertThat(microsoft.asked()).hasSize(2);

        microsoft.answering(json(200, GIVEN.replace("3599", "60")));
        tokens.of(GLOBEX);
        tokens.of(GLOBEX);

        assertThat(microsoft.asked()).as("a minute is too short to hold it").hasSize(2);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet(
                        "no admin of the tenant consented",
                        json(400, "{\"error\":\"unauthorized_client\",\"error_codes\":[700016]}"),
                        new AppOnly.NotConsented("unauthorized_client AADSTS700016")),
                argumentSet(
                        "our secret is too old",
                        json(401, "{\"error\":\"invalid_client\",\"error_codes\":[7000222]}"),
                        new AppOnly.OurFault("invalid_client AADSTS7000222")),
                argumentSet(
                        "too many",
                        json(429, "{}", "Retry-After: 10"),
                        new AppOnly.NotNow(Optional.of(Duration.ofSeconds(10)), "429")),
                argumentSet("unavailable", html(503), new AppOnly.NotNow(Optional.empty(), "503")),
                argumentSet("broken", html(500), new AppOnly.NotNow(Optional.empty(), "500")),
                argumentSet("a wrong address", html(404), new AppOnly.OurFault("404")),
                argumentSet("a page for a token", html(200), new AppOnly.NotNow(Optional.empty(), "DecodeException")),
                argumentSet(
                        "a 200 without a token",
                        json(200, "{}"),
                        new AppOnly.NotNow(Optional.empty(), "unreadable 200")),
                argumentSet("cut off", RESET, new AppOnly.NotNow(Optional.empty(), "no-connection")),
                argumentSet("silence", SILENCE, new AppOnly.NotNow(Optional.empty(), "TimeoutException")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusal(String answer, AppOnly meaning) {
        microsoft.answering(answer);

        assertThat(tokens(true, _ -> true, CLOCK).of(ACME)).isEqualTo(meaning);
    }

    @Test
    void withoutARevokerAppNobodyIsAsked() {
        microsoft.answering(json(200, GIVEN));

        assertThat(tokens(false, _ -> true, CLOCK).of(ACME)).isEqualTo(new AppOnly.NotConsented("no-revoker-app"));
        assertThat(microsoft.asked()).isEmpty();
    }

    @Test
    void withoutAPermitNobodyIsAsked() {
        microsoft.answering(json(200, GIVEN));

        assertThat(tokens(true, _ -> false, CLOCK).of(ACME))
                .isEqualTo(new AppOnly.NotNow(Optional.empty(), "no-permit"));
        assertThat(microsoft.asked()).isEmpty();
    }

    private AppOnlyTokens tokens(boolean withApp, Permits permits, Clock clock) {
        Map<String, String> settings = new HashMap<>(
                Map.of("microsoft.login-url", microsoft.url("/login").toString()));
        if (withApp) {
            settings.put("microsoft.revoker.id", "revoker");
            settings.put("microsoft.revoker.secret", "shh");
        }
        return new RevokerTokens(TestSettings.with(settings), oidcClients, permits, clock);
    }
}
