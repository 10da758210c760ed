package io.unhook.stack;

import io.unhook.stack.process.StackProblem;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folder: what the launcher says, or else the nearest one above that holds the launcher. */
public final class Home {
    private Home() {}

    public static Path folder() {
        String told = System.getProperty("unhook.home");
        if (told != null) return Path.of(told).toAbsolutePath();
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("unhook"))) return folder;
        }
        throw new StackProblem("not inside the project: say -Dunhook.home=<its folder>");
    }
}
