package io.unhook.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/metrics.md}: what an operator may rely on. */
record MetricsPage(Map<String, Metric> metrics) {
    static final Path PROJECT = Path.of(System.getProperty("unhook.root", ".."));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)`( °)? \\|(?: `([\\w, ]+)`)? \\|");
    private static final Pattern NAME = Pattern.compile("\\b(?:unhook|jvm|http|process|agroal)_\\w+|\\bup(?=\\{)");
    private static final Pattern PART = Pattern.compile("_(bucket|count|sum|max)$");

    /** @param fromItsFirstEvent whether it may be missing until then */
    record Metric(String name, Set<String> labels, boolean fromItsFirstEvent) {
        boolean isOurs() {
            return name.startsWith("unhook_");
        }
    }

    static MetricsPage read() {
        return new MetricsPage(ROW.matcher(text(PROJECT.resolve("docs/metrics.md")))
                .results()
                .map(MetricsPage::metric)
                .collect(Collectors.toMap(Metric::name, metric -> metric, (_, twice) -> twice, TreeMap::new)));
    }

    private static Metric metric(MatchResult row) {
        Set<String> labels = new TreeSet<>();
        if (row.group(3) != null) labels.addAll(Set.of(row.group(3).split(", ")));
        return new Metric(row.group(1), labels, row.group(2) != null);
    }

    Stream<Metric> ours() {
        return metrics.values().stream().filter(Metric::isOurs);
    }

    /** Also by one of the names that a histogram or a summary has besides. */
    Optional<Metric> of(String name) {
        return Optional.ofNullable(
                metrics.getOrDefault(name, metrics.get(PART.matcher(name).replaceFirst(""))));
    }

    /** The metrics that a rule or a panel asks for. */
    static Set<String> namedIn(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
