package io.unhook.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The code on a page under {@code docs}, to run it as it stands there: by what stands behind its fence, e.g. "sh grant". */
public record Snippets(Map<String, String> byName) {
    private static final Pattern FENCED = Pattern.compile("^```([a-z].*)\n((?s:.*?))^```$", Pattern.MULTILINE);

    public static Snippets on(String page) {
        try {
            String text = Files.readString(Path.of("../docs", page));
            return new Snippets(
                    FENCED.matcher(text).results().collect(Collectors.toMap(found -> found.group(1), Snippets::code)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(
                        () -> new AssertionError("there is no ```" + name + " on the page, but " + byName.keySet()));
    }

    private static String code(MatchResult found) {
        return found.group(2);
    }
}
