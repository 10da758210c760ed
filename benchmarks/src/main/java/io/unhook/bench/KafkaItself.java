package io.unhook.bench;

import io.unhook.stack.Home;
import io.unhook.stack.process.ChildProcess;
import io.unhook.stack.process.ClassPath;
import io.unhook.stack.process.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Kafka's own tool for how fast a producer can be: the same broker and topic, records of the same size, every one acknowledged
 * by all. It has no database to ask, and sends enough of them for its JVM to become warm.
 */
final class KafkaItself implements Contender {
    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec.*99.9th");

    private final Ground ground;

    KafkaItself(Ground ground) {
        this.ground = ground;
    }

    @Override
    public double perSecond() {
        Path log = Home.folder().resolve(".unhook/bench/logs/" + ground.name("producer") + ".log");
        List<String> arguments = List.of(
                "--topic",
                Ground.TOPIC,
                "--num-records",
                Integer.toString(4 * RelayDrain.RECORDS),
                "--record-size",
                Integer.toString(RelayDrain.BYTES),
                "--throughput",
                "-1",
                "--bootstrap-server",
                ground.stack().broker().address(),
                "--command-property",
                "acks=all");
        var options = List.of("-XX:TieredStopAtLevel=4");
        ChildProcess.run(
                "Kafka's producer",
                Java.main(ClassPath.ofTheBroker(), options, "org.apache.kafka.tools.ProducerPerformance", arguments),
                log);
        return rateIn(log);
    }

    private static double rateIn(Path log) {
        try {
            var found = RATE.matcher(Files.readString(log));
            if (!found.find()) throw new IllegalStateException("no rate in " + log);
            return Double.parseDouble(found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
