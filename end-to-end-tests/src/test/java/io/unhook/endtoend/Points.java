package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a running process is to wait or to die: the other end of the agent's folder. */
final class Points {
    private final Path folder;

    Points(Path folder) {
        this.folder = folder;
    }

    /** The next time that it arrives at this point, the process halts as by kill -9. */
    void haltAt(String point) {
        ask("halt-" + point);
    }

    void awaitHalted(String point) {
        await("halted at " + point, () -> Files.exists(folder.resolve("halted-" + point)));
    }

    /** The next thread that arrives at this point waits there until it is released. */
    void holdAt(String point) {
        ask("hold-" + point);
    }

    void awaitHeld(String point) {
        await("held at " + point, () -> Files.exists(folder.resolve("held-" + point)));
    }

    void release(String point) {
        delete("held-" + point);
    }

    /** Whatever was asked for and did not come about is called off, and whoever waits goes on. */
    void forgetAll() {
        try (var words = Files.newDirectoryStream(folder, "{hold,halt,held,halted}-*")) {
            for (Path word : words) Files.deleteIfExists(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(String word) {
        String point = word.substring("hold-".length());
        delete("held-" + point);
        delete("halted-" + point);
        try {
            Path next = folder.resolve("next-word");
            Files.writeString(next, "1");
            Files.move(next, folder.resolve(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String word) {
        try {
            Files.deleteIfExists(folder.resolve(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
