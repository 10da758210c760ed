package io.unhook.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/**
 * Ends a process when this JVM is gone, however it went: kill -9 included.
 *
 * <p>A small shell holds the other end of a pipe that only we keep open. Our death closes it; nothing else does.
 */
public final class Lifeline implements AutoCloseable {
    private static final String WAIT = "trap '' INT TERM HUP; cat > /dev/null\n";

    private static final String KILL = WAIT + "kill -9 \"$1\"";

    /** It may be about to start just when we die, so its number is read then, and looked for a while. */
    private static final String QUIT = WAIT + """
                    for _ in 1 2 3 4 5 6 7 8 9 10; do
                        [ -s "$1" ] && kill -QUIT "$(head -n 1 "$1")" && break
                        sleep 0.5
                    done
                    """;

    private final Process shell;

    private Lifeline(String script, String argument) {
        try {
            shell = new ProcessBuilder(List.of("sh", "-c", script, "lifeline", argument))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a process that can be killed at any time. */
    static void of(ProcessHandle process) {
        var lifeline = new Lifeline(KILL, Long.toString(process.pid()));
        process.onExit().thenRun(lifeline::close); // its number may soon be another's
    }

    /** For a PostgreSQL server, to be closed after it has ended. Killed the hard way it would leave shared memory behind. */
    public static Lifeline ofServerIn(Path folder) {
        return new Lifeline(QUIT, folder.resolve("postmaster.pid").toString());
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
