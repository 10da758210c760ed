package io.unhook.stack.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this machine has on its path. */
public final class Tools {
    private Tools() {}

    public static boolean areThere(String... tools) {
        return Stream.of(tools).allMatch(Tools::isThere);
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
