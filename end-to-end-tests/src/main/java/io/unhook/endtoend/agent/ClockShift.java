package io.unhook.endtoend.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** How far all processes are moved in time: an ISO duration in a file that they share; no file is no shift. */
final class ClockShift {
    private static final long KNOWN_FOR_NANOS = 20_000_000;

    private final Path file;
    private volatile Read last;

    private record Read(Duration shift, long at) {}

    ClockShift(Path file) {
        this.file = file;
        this.last = read();
    }

    /** The file is read again every 20 ms at most, so that asking for the time stays cheap. */
    Duration now() {
        if (System.nanoTime() - last.at > KNOWN_FOR_NANOS) last = read();
        return last.shift;
    }

    private Read read() {
        try {
            return new Read(Duration.parse(Files.readString(file).strip()), System.nanoTime());
        } catch (NoSuchFileException none) {
            return new Read(Duration.ZERO, System.nanoTime());
        } catch (IOException e) {
            throw new IllegalStateException("the clock's shift cannot be read", e);
        }
    }
}
