package io.unhook.stack.command;

import io.unhook.stack.client.Cluster;
import io.unhook.stack.process.WrongWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Whose brokers: those of the running {@code up}, or those that the person names. */
final class Elsewhere {
    static final String USAGE = " [--bootstrap host:port,…] [--config client.properties]";

    private Elsewhere() {}

    /** {@code --config} is what Kafka's own tools call a client's or command's properties: TLS, sign-in. */
    static Cluster cluster(Options options) {
        Map<String, Object> where = new HashMap<>();
        if (options.has("config"))
            settings(options.one("config", "")).forEach((name, value) -> where.put(name.toString(), value));
        if (options.has("bootstrap")) where.put("bootstrap.servers", options.one("bootstrap", ""));
        if (!where.containsKey("bootstrap.servers")) where.put("bootstrap.servers", StackFile.read("kafka"));
        return new Cluster(where);
    }

    private static Properties settings(String file) {
        var settings = new Properties();
        try (var lines = Files.newBufferedReader(Path.of(file))) {
            settings.load(lines);
            return settings;
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongWords("cannot read " + file + ": " + e.getMessage());
        }
    }
}
