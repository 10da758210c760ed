package io.unhook.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The jars of the broker and its tools, which the build wrote down.
 *
 * <p>They run in processes of their own, so that a service's tests keep the Kafka client that the service ships with.
 */
public final class ClassPath {
    private ClassPath() {}

    public static String ofTheBroker() {
        try (var lines = ClassPath.class.getResourceAsStream("class-path")) {
            if (lines == null) throw new StackProblem("local-stack was not built by Maven: it has no class path");
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
