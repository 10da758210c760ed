package io.unhook.stack;

import io.unhook.stack.process.ChildProcess;
import io.unhook.stack.process.Java;
import io.unhook.stack.process.StackProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Google, Microsoft and a generic provider, in a process of their own: no service's crash changes what they remember. */
public final class SimulatorProcess implements AutoCloseable {
    private final ChildProcess process;
    private final String url;

    private SimulatorProcess(ChildProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    static SimulatorProcess start(Path project, int port, List<String> arguments, Path log) {
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(port)));
        all.addAll(arguments);
        var process = ChildProcess.start("provider-simulator", Java.jar(jar(project), List.of(), all), Map.of(), log);
        String url = "http://127.0.0.1:" + port;
        Readiness.await(process, url + "/control/health");
        return new SimulatorProcess(process, url);
    }

    static Path jar(Path project) {
        Path target = project.resolve("provider-simulator/target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, "provider-simulator-*.jar")) {
                for (Path jar : jars) return jar;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new StackProblem("provider-simulator is not built: ./unhook up and ./unhook demo do that");
    }

    public String url() {
        return url;
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.kill();
    }
}
