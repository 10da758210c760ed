package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.simulator.Simulator.Options;
import io.unhook.simulator.control.BrowserOrder;
import io.unhook.simulator.control.BrowserView;
import io.unhook.simulator.control.LogQuery;
import io.unhook.simulator.control.Part;
import io.unhook.simulator.http.Json;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class SimulatorProcessTest {
    @TempDir
    Path folder;

    @Test
    void itsStateOutlivesIt() {
        Options options = new Options(0, Optional.of(folder.resolve("state.json")), Optional.empty());
        Consented google;
        Consented microsoft;
        Consented generic;
        String keys;
        try (Simulator first = Simulator.start(options)) {
            google = first.control().consent(ConsentOrder.google("ada@acme.example"));
            microsoft = first.control().consent(ConsentOrder.microsoft("ada@acme.example"));
            first.control().tenants().optIn(microsoft.tenant());
            generic = first.control().consent(ConsentOrder.generic("fastmail", "ada@fast.example"));
            keys = new Caller(first.url()).get("/google/oauth2/v3/certs").text();
        }

        try (Simulator second = Simulator.start(options)) {
            assertThat(second.control().grant(google).usable()).isTrue();
            assertThat(second.control().grant(microsoft).grantObjects()).hasSize(1);
            assertThat(second.control().grant(generic).refreshTokens()).isEqualTo(1);
            assertThat(second.control().log(LogQuery.ALL))
                    .hasSize(5)
                    .last()
                    .satisfies(call -> assertThat(call.number()).isEqualTo(5));
            assertThat(new Caller(second.url()).get("/google/oauth2/v3/certs").json())
                    .isEqualTo(Json.read(keys.getBytes(StandardCharsets.UTF_8)));
            Consented again = second.control().consent(ConsentOrder.google("ada@acme.example"));
            assertThat(again.consent()).isEqualTo(2);
        }
    }

    @Test
    void redirectUrisGivenAtTheStartOutliveAReset() {
        Options options = new Options(
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of("google-client", List.of("https://crm.example/oauth/callback/google")));
        try (Simulator simulator = Simulator.start(options)) {
            simulator.control().reset(EnumSet.allOf(Part.class));

            ConsentUrl url = ConsentUrl.google();
            assertThat(browsed(simulator, url.with("redirect_uri", "https://crm.example/oauth/callback/google"))
                            .location())
                    .startsWith("https://crm.example/oauth/callback/google?code=");
            assertThat(browsed(simulator, url).page()).contains("redirect_uri_mismatch");
        }
    }

    @Test
    void aRedirectUriOfNobodyStopsTheStart() {
        Options options =
                new Options(0, Optional.empty(), Optional.empty(), Map.of("nobody", List.of("https://crm.example/")));

        assertThatThrownBy(() -> Simulator.start(options)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BrowserView browsed(Simulator simulator, ConsentUrl url) {
        return simulator.control().browse(BrowserOrder.allow(simulator.url() + url.path(), null));
    }

    @Test
    void aStateFileThatIsNoneStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), "nonsense");
        Options options = new Options(0, Optional.of(file), Optional.empty());

        assertThatThrownBy(() -> Simulator.start(options)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void itsClockFollowsTheShiftFile() throws IOException {
        Path shift = folder.resolve("shift");
        try (Simulator simulator = Simulator.start(new Options(0, Optional.empty(), Optional.of(shift)))) {
            Consented ada = simulator.control().consent(ConsentOrder.google("ada@acme.example"));
            assertThat(simulator.control().grant(ada).accessTokens()).isEqualTo(1);

            Files.writeString(shift, "PT48H\n");

            Until.holds(() -> simulator.control().grant(ada).accessTokens() == 0);
            simulator.control().consent(ConsentOrder.google("ada@acme.example"));
            assertThat(simulator.control().log(LogQuery.ALL).getLast())
                    .satisfies(last -> assertThat(Duration.between(last.systemAt(), last.at()))
                            .isCloseTo(Duration.ofHours(48), Duration.ofSeconds(1)));
        }
    }

    @Test
    void of50CallersWithOneRotatingTokenExactlyOneGetsTheNext() {
        try (Simulator simulator = Simulator.start(0)) {
            Consented ada = simulator.control().consent(ConsentOrder.generic("fastmail", "ada@fast.example"));
            Caller caller = new Caller(simulator.url());

            var calls = IntStream.range(0, 50)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> caller.form(
                                    "/generic/fastmail/token",
                                    Map.of("grant_type", "refresh_token", "refresh_token", ada.refreshToken()),
                                    "generic-client",
                                    "generic-secret")
                            .status()))
                    .toList();

            assertThat(calls.stream().map(CompletableFuture::join).filter(status -> status == 200))
                    .hasSize(1);
        }
    }
}
