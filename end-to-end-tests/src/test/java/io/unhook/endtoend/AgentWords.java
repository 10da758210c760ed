package io.unhook.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folders in which the tests and the agents of the services leave each other word. */
final class AgentWords {
    private final Path folder;

    private AgentWords(Path folder) {
        this.folder = folder;
    }

    static AgentWords in(Path folder) {
        try {
            if (Files.exists(folder)) empty(folder);
            return new AgentWords(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    Path of(String process) {
        try {
            return Files.createDirectories(folder.resolve(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path clockShift() {
        return folder.resolve("clock-shift");
    }

    /** What time it is for the services. */
    Clock clock() {
        return Clock.offset(Clock.systemUTC(), shift());
    }

    private Duration shift() {
        try {
            return Files.exists(clockShift()) ? Duration.parse(Files.readString(clockShift())) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it is so much later for every process. Time never goes back: due work would be far away then. */
    void moveClockBy(Duration shift) {
        Path next = folder.resolve("clock-shift.next");
        try {
            Files.writeString(next, shift().plus(shift).toString());
            Files.move(next, clockShift(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
