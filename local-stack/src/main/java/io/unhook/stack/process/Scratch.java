package io.unhook.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the time that this JVM lives; a shell that outlives us by a moment clears it away, also after a kill -9. */
public final class Scratch {
    private static final String CLEAR_AWAY =
            "trap '' INT TERM HUP; cat > /dev/null; sleep 2; rm -rf \"$1\"; sleep 5; rm -rf \"$1\"";

    private Scratch() {}

    public static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory("unhook-" + name + "-");
            new ProcessBuilder("sh", "-c", CLEAR_AWAY, "scratch", folder.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
