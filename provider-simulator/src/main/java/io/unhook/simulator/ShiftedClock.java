package io.unhook.simulator;

import io.unhook.simulator.control.TimeControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * The system's clock, plus the duration in a file that several processes share, plus what the control API says.
 *
 * <p>The file is looked at ten times a second at most. While it is missing the shift is none; while it cannot be read as a duration,
 * the last one holds.
 */
final class ShiftedClock extends Clock implements TimeControl {
    private static final long LOOK_EVERY_NANOS = 100_000_000;

    private final Clock system;
    private final Path file;
    private Duration fromFile = Duration.ZERO;
    private Duration more = Duration.ZERO;
    private long nextLook;

    /** @param file null for none */
    ShiftedClock(Clock system, Path file) {
        this.system = system;
        this.file = file;
        this.nextLook = System.nanoTime();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(shift());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public synchronized void shift(Duration duration) {
        if (duration == null) {
            throw new IllegalArgumentException("shift must be a duration like PT48H");
        }
        more = duration;
    }

    @Override
    public Now now() {
        return new Now("up", instant(), system.instant(), shift());
    }

    private synchronized Duration shift() {
        if (file != null && System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + LOOK_EVERY_NANOS;
            look();
        }
        return fromFile.plus(more);
    }

    private void look() {
        try {
            fromFile =
                    Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeParseException _) {
            // Somebody is writing it: the next look will tell.
        }
    }
}
