package io.unhook.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Folders of ours that are made, cleared and checked. */
public final class Folders {
    private static final long NEEDED = 1L << 30;

    private Folders() {}

    public static Path fresh(Path folder) {
        try {
            delete(folder);
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < NEEDED) {
                throw new StackProblem("less than 1 GB is free on the disk of " + folder + ": make room first");
            }
            return folder;
        } catch (IOException e) {
            throw new StackProblem("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
