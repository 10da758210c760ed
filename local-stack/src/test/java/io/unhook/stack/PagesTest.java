package io.unhook.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the pages point to is there: files, headings, tests, commands. */
@Tag("domain")
class PagesTest {
    private static final Path HOME = Home.folder();
    private static final Set<String> NOT_OURS = Set.of(".git", ".unhook", "target", "node_modules");
    private static final Pattern FENCED = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s#]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern COMMAND = Pattern.compile("\\./unhook ([a-z-]+)");

    private final List<Path> files = files();

    @Test
    void everyLinkLeadsSomewhere() {
        assertEverywhere(LINK, (page, found) -> {
            Path target = found.group(1).isEmpty() ? page : page.resolveSibling(found.group(1));
            return Files.exists(target)
                    && (found.group(2) == null || headings(target).contains(found.group(2)));
        });
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        Set<String> names =
                files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        assertEverywhere(TEST, (_, found) -> names.contains(found.group(1) + ".java"));
    }

    @Test
    void everyCommandIsOneOfTheLaunchers() {
        Set<String> commands = Pattern.compile("^ {4}([a-z|\\- ]+)\\)", Pattern.MULTILINE)
                .matcher(read(HOME.resolve("unhook")))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split("[| ]+")))
                .collect(Collectors.toSet());
        assertEverywhere(COMMAND, (_, found) -> commands.contains(found.group(1)));
    }

    private void assertEverywhere(Pattern what, BiPredicate<Path, MatchResult> isThere) {
        assertThat(files.stream()
                        .filter(file -> file.toString().endsWith(".md"))
                        .flatMap(page -> what.matcher(FENCED.matcher(read(page)).replaceAll(""))
                                .results()
                                .filter(found -> !isThere.test(page, found))
                                .map(found -> HOME.relativize(page) + ": " + found.group())))
                .isEmpty();
    }

    /** As a heading's anchor is made of its words. */
    private static List<String> headings(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .map(words -> words.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .toList();
    }

    private static List<Path> files() {
        try (Stream<Path> found = Files.walk(HOME)) {
            return found.filter(file -> Stream.iterate(file, at -> !at.equals(HOME), Path::getParent)
                            .noneMatch(at -> NOT_OURS.contains(at.getFileName().toString())))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
