package io.unhook.stack.infrastructure;

import io.unhook.stack.process.ChildProcess;
import io.unhook.stack.process.ClassPath;
import io.unhook.stack.process.FreePort;
import io.unhook.stack.process.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker in a JVM of its own: one node that is its own controller, on loopback, with no topic but those that
 * were made on purpose. What it acknowledged survives its kill -9.
 */
public final class Broker implements AutoCloseable {
    private static final String PROPERTIES = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            """;

    private static final List<String> OPTIONS = List.of("-Dorg.apache.logging.log4j.level=WARN");

    private final int port;
    private final Path folder;
    private final Path log;
    private ChildProcess process;

    private Broker(int port, Path folder, Path log) {
        this.port = port;
        this.folder = folder;
        this.log = log;
    }

    /** @param folder a new and empty one */
    public static Broker start(int port, Path folder, Path log) {
        var broker = new Broker(port, folder, log);
        broker.format();
        broker.start();
        return broker;
    }

    /** After {@link #kill()} or {@link #stop()}: the same broker at its old address, with its records. */
    public void start() {
        process = ChildProcess.start("kafka", java("kafka.Kafka", properties().toString()), Map.of(), log);
        process.awaitPort(port);
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public ChildProcess process() {
        return process;
    }

    public void kill() {
        process.kill();
    }

    /** Ends it the friendly way. */
    public void stop() {
        process.close();
    }

    @Override
    public void close() {
        process.kill();
    }

    private void format() {
        try {
            Files.createDirectories(folder);
            Files.writeString(properties(), PROPERTIES.formatted(port, FreePort.any(), folder.resolve("records")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String clusterId = Uuid.randomUuid().toString();
        List<String> command = java(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                clusterId,
                "-c",
                properties().toString());
        ChildProcess.run("kafka's storage tool", command, log);
    }

    private Path properties() {
        return folder.resolve("server.properties");
    }

    private static List<String> java(String mainClass, String... arguments) {
        return Java.main(ClassPath.ofTheBroker(), OPTIONS, mainClass, Arrays.asList(arguments));
    }
}
