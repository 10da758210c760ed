package io.unhook.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How a program is started: settings by their names in the code, and options for its JVM. */
public record Launch(Map<String, String> settings, List<String> jvmOptions) {
    public static final Launch PLAIN = new Launch(Map.of(), List.of());

    public Launch {
        settings = Map.copyOf(settings);
        jvmOptions = List.copyOf(jvmOptions);
    }

    public static Launch settings(Map<String, String> settings) {
        return new Launch(settings, List.of());
    }

    public static Launch jvmOptions(String... options) {
        return new Launch(Map.of(), List.of(options));
    }

    /** Where both say something, the other has the last word. */
    public Launch and(Launch other) {
        Map<String, String> both = new TreeMap<>(settings);
        both.putAll(other.settings);
        List<String> options = new ArrayList<>(jvmOptions);
        options.addAll(other.jvmOptions);
        return new Launch(both, options);
    }

    /** {@code unhook.revocation.timing.grace} → {@code UNHOOK_REVOCATION_TIMING_GRACE}: the way in of production. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        settings.forEach((name, value) ->
                environment.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return environment;
    }
}
