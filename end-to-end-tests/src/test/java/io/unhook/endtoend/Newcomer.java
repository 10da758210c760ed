package io.unhook.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.unhook.contracts.InboxRemoved;
import io.unhook.stack.command.StackFile;
import io.unhook.stack.infrastructure.Person;
import io.unhook.stack.process.ClassPath;
import io.unhook.stack.testing.Snippets;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.slf4j.Logger;

/** Somebody of another team, in an empty folder, who does what docs/integrating.md says. */
final class Newcomer {
    private static final Snippets PAGE = Snippets.on("integrating.md");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Newcomer(Unhook unhook, Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve(".unhook"));
        StackFile.write(unhook.stack(), folder.resolve(".unhook/stack.json"));
        program("unhook", "echo " + unhook.token(Person.SERVICE));
        program(
                "kafka-console-producer.sh",
                "exec " + JAVA + " -Dorg.apache.logging.log4j.level=WARN -cp '" + ClassPath.ofTheBroker()
                        + "' org.apache.kafka.tools.ConsoleProducer \"$@\"");
        environment.put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
    }

    /** Finds everything, and has the token of a mailbox handed over: the page's steps until something is emitted. */
    void connects(String mailbox) {
        remember(PAGE.named("sh where"), "KAFKA", "SIMULATOR", "INBOX", "REVOCATION", "TOKEN", "ACCOUNT");
        remember(PAGE.named("sh mailbox"), "MAILBOX", "ADDRESS");
        environment.put("MAILBOX", mailbox);
        environment.put("ADDRESS", mailbox + "@gmail.example");
        runs("sh grant");
        runs("sh removed");
    }

    /** What the snippet prints. */
    String runs(String name) {
        return finished(start(name));
    }

    Process start(String name) {
        String code = PAGE.named(name);
        return switch (name.split(" ")[0]) {
            case "sh" -> process("bash", "-euo", "pipefail", "-c", code);
            case "java" -> process(JAVA, "-cp", classPath(), file(name.split(" ")[1] + ".java", code));
            case "js" -> process("node", file("emit.mjs", code));
            default -> throw new AssertionError("who runs " + name + "?");
        };
    }

    private void remember(String code, String... names) {
        String told = finished(process("bash", "-euo", "pipefail", "-c", code + "\nenv"));
        for (String name : names)
            environment.put(
                    name,
                    told.lines()
                            .filter(line -> line.startsWith(name + "="))
                            .map(line -> line.substring(name.length() + 1))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(name + " is not set")));
    }

    private Process process(String... command) {
        try {
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            process.environment().putAll(environment);
            return process.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String finished(Process process) {
        try {
            String told = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(told).isZero();
            return told;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String file(String name, String code) {
        try {
            if (name.endsWith("mjs") && !Files.exists(folder.resolve("node_modules")))
                Files.createSymbolicLink(folder.resolve("node_modules"), Emitter.NODE_MODULES);
            return Files.writeString(folder.resolve(name), code).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The contracts, what they need, and Kafka's client: all that a plain program needs, and nothing else. */
    private static String classPath() {
        return Stream.of(
                        InboxRemoved.class,
                        ObjectMapper.class,
                        JsonParser.class,
                        JsonProperty.class,
                        JavaTimeModule.class,
                        KafkaProducer.class,
                        Logger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(jar -> Path.of(URI.create(jar.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void program(String name, String code) throws IOException {
        Path file = Files.write(folder.resolve(name), List.of("#!/bin/sh", code));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
