package io.unhook.simulator;

import io.unhook.simulator.http.Json;
import io.unhook.simulator.log.CallLog;
import io.unhook.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * All books in one file, so that the simulator may be restarted. Written whole, beside the old one, then moved over it. It holds
 * tokens as they are: they open nothing but the simulator.
 */
final class StateFile {
    private final Path path;
    private final World world;
    private long writtenAfter;

    StateFile(Path path, World world) {
        this.path = path.toAbsolutePath();
        this.world = world;
    }

    void read(CallLog log) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            byte[] saved = Files.readAllBytes(path);
            world.inTurn(() -> {
                world.books().read(Json.read(saved));
                log.countOn();
                return null;
            });
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(
                    new IOException("the state file " + path + " cannot be read; move it away to begin anew", e));
        }
    }

    /** Nothing to do if nothing happened since the last time. */
    synchronized void write() {
        if (world.turns() == writtenAfter) {
            return;
        }
        byte[] now = world.inTurn(() -> {
            writtenAfter = world.turns();
            return Json.bytes(world.books().save());
        });
        try {
            Path beside = path.resolveSibling(path.getFileName() + ".new");
            Files.write(beside, now);
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
