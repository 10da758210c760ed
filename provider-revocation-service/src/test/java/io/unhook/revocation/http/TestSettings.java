package io.unhook.revocation.http;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.unhook.messaging.Tracing;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Permits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The service's own settings with its own defaults, and what a test puts on top. */
public final class TestSettings {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private TestSettings() {}

    public static RevocationSettings with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "unhook.revocation.keys.encryption", "unused",
                "unhook.revocation.keys.lookup", "unused",
                "unhook.revocation.keys.receipts", "unused",
                "unhook.revocation.http.answer-timeout", "2s"));
        settings.forEach((name, value) -> all.put("unhook.revocation." + name, value));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(RevocationSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(RevocationSettings.class);
    }

    public static ProviderCalls calls(RevocationSettings settings) {
        return calls(settings, _ -> true);
    }

    public static ProviderCalls calls(RevocationSettings settings, Permits permits) {
        return new ProviderCalls(permits, settings, Tracing.off(), CLOCK);
    }
}
