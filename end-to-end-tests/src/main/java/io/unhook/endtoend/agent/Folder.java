package io.unhook.endtoend.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How the tests and a process under test leave each other word: {@code hold-<point>} and {@code halt-<point>} ask for it at the
 * n-th arrival (n is the file's content), {@code held-<point>} and {@code halted-<point>} say that it came about.
 *
 * <p>A word is taken by renaming it: exactly one thread of one process obeys it, and a restarted process does not obey again.
 */
final class Folder {
    private static final long LOOK_EVERY_MILLIS = 5;

    private final Path path;
    private final Map<String, Integer> arrivals = new HashMap<>();

    Folder(Path path) {
        this.path = path;
    }

    /** True for the arrival that was asked for. Cheap while nobody asked for any. */
    boolean arrives(String asked, String point, String answer) {
        Path word = path.resolve(asked + "-" + point);
        return Files.exists(word) && isTheOne(word, path.resolve(answer + "-" + point));
    }

    private synchronized boolean isTheOne(Path word, Path answer) {
        try {
            int wanted = Integer.parseInt(Files.readString(word).strip());
            if (arrivals.merge(word.toString(), 1, Integer::sum) < wanted) return false;
            Files.move(word, answer);
            arrivals.remove(word.toString());
            return true;
        } catch (NoSuchFileException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void waitForRelease(String point) {
        try {
            while (Files.exists(path.resolve("held-" + point))) Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void say(String word, String content) {
        try {
            Files.writeString(path.resolve(word), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
