package io.unhook.endtoend.agent;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code -javaagent:<jar>=<folder>}: the folder is where the tests and this process leave each other word ({@link Folder}), and
 * beside it lies the clock's shift. {@code -Dunhook.mutant=<name>} plants a mistake that the judge must find.
 */
public final class Agent {
    private Agent() {}

    public static void premain(String options, Instrumentation instrumentation) {
        Path path = Path.of(options);
        Folder folder = new Folder(path);
        Points.use(folder, new ClockShift(path.resolveSibling("clock-shift")));
        List<Edit> edits = new ArrayList<>(ShippedPoints.EDITS);
        String mutant = System.getProperty("unhook.mutant");
        if (mutant != null) edits.addAll(Mutant.named(mutant).edits());
        instrumentation.addTransformer(new Planting(edits, folder));
    }
}
