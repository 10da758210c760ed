package io.unhook.stack;

import io.unhook.stack.process.ChildProcess;
import io.unhook.stack.process.Java;
import java.nio.file.Path;
import java.util.List;

/** One replica of a service, as it ships: a process on two loopback ports. It can be killed, paused, and started again. */
public final class RunningService implements AutoCloseable {
    private final String name;
    private final Path jar;
    private final int port;
    private final int managementPort;
    private final Launch launch;
    private final Path log;
    private volatile ChildProcess process;

    RunningService(String name, Path jar, int port, int managementPort, Launch launch, Path log) {
        this.name = name;
        this.jar = jar;
        this.port = port;
        this.managementPort = managementPort;
        this.launch = launch;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Health, metrics and the OpenAPI document. */
    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    public Path log() {
        return log;
    }

    public ChildProcess process() {
        return process;
    }

    public RunningService start() {
        return start(Launch.PLAIN);
    }

    /** @param extra for this run only */
    public RunningService start(Launch extra) {
        startWithoutWaiting(extra);
        awaitReady();
        return this;
    }

    /** For a service that is meant to crash while it starts, or that cannot be ready yet. */
    public void startWithoutWaiting(Launch extra) {
        Launch whole = launch.and(extra);
        process = ChildProcess.start(name, Java.jar(jar, whole.jvmOptions(), List.of()), whole.environment(), log);
    }

    public void awaitReady() {
        Readiness.await(process, managementUrl() + "/q/health/ready");
    }

    public boolean isReady() {
        return process.isAlive() && Readiness.answersWell(managementUrl() + "/q/health/ready");
    }

    /** Ends it the friendly way, as a deployment does. */
    public void stop() {
        process.close();
    }

    public void kill() {
        process.kill();
    }

    public RunningService restart(Launch extra) {
        stop();
        return start(extra);
    }

    @Override
    public void close() {
        if (process != null) process.kill();
    }
}
