package io.unhook.stack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for another JVM of the kind that we run on. */
public final class Java {
    /** A fast start counts here, and a small heap; nobody measures peak speed on a laptop. */
    private static final List<String> LIGHT = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Java() {}

    public static List<String> main(String classPath, List<String> options, String mainClass, List<String> arguments) {
        List<String> command = light(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    /**
     * A program as it is packaged, the services too. An AOT cache would save one second of their four, for ten that it takes
     * to make and 70 MB each; and with the tests' agent a start with it takes longer than one without.
     */
    public static List<String> jar(Path jar, List<String> options, List<String> arguments) {
        List<String> command = light(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    private static List<String> light(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIGHT);
        command.addAll(options);
        return command;
    }
}
