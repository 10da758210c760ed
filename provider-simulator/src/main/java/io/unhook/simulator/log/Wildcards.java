package io.unhook.simulator.log;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code "POST /google/*"} or {@code "/google/revoke"}: a method if one is given, and a path in which a star is anything. */
public record Wildcards(Pattern pattern) {

    public static Wildcards of(String text) {
        String anyMethod = text.startsWith("/") || text.startsWith("*") ? "*" + (text.startsWith("/") ? " " : "") : "";
        String regex = Stream.of((anyMethod + text).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return new Wildcards(Pattern.compile(regex));
    }

    public boolean match(String method, String path) {
        return pattern.matcher(method + " " + path).matches();
    }
}
