package io.unhook.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of ours: what it says goes to its log file, and it does not outlive us. */
public final class ChildProcess implements AutoCloseable {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(outOfReachOfControlC(command))
                    .directory(log.getParent().toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(ChildProcess::couldChangeIt);
            builder.environment().putAll(environment);
            Process process = builder.start();
            Lifeline.of(process.toHandle());
            return new ChildProcess(name, process, log);
        } catch (IOException e) {
            throw new StackProblem(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** What the shell happens to have set is not what we want to see at work. */
    private static boolean couldChangeIt(String variable) {
        return Stream.of("QUARKUS_", "KAFKA_", "UNHOOK_", "MP_", "SMALLRYE_").anyMatch(variable::startsWith);
    }

    /** Runs it to its end, which has to be a good one. */
    public static void run(String name, List<String> command, Path log) {
        var process = start(name, command, Map.of(), log);
        if (!process.endsWithin(Duration.ofMinutes(2)) || process.process.exitValue() != 0) {
            process.kill();
            throw new StackProblem(name + " failed: see " + log);
        }
    }

    /** Control-C reaches every process of the terminal's group at once; the order in which ours end is for us to say. */
    private static List<String> outOfReachOfControlC(List<String> command) {
        if (!Files.isExecutable(SETSID)) return command;
        List<String> detached = new ArrayList<>(command);
        detached.addFirst(SETSID.toString());
        return detached;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** Waits until it listens. */
    public void awaitPort(int port) {
        Waiting.until(name + " listens", log, this::isAlive, () -> !FreePort.isFree(port));
    }

    /** SIGSTOP: a long pause, as a machine under pressure makes it. */
    public void pause() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it the friendly way; the hard way if it takes too long. */
    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(PATIENCE)) kill();
    }

    /** kill -9: what a crash looks like to everybody else. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(PATIENCE);
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return name + " (pid " + pid() + ", log " + log + ")";
    }
}
