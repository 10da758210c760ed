package io.unhook.stack.testing;

import io.unhook.stack.infrastructure.Broker;
import io.unhook.stack.infrastructure.Postgres;
import io.unhook.stack.process.FreePort;
import io.unhook.stack.process.Scratch;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * One broker and one database server for all tests of a JVM; they end with it. Embedded, unless {@code
 * -Dinfrastructure=containers} is said.
 *
 * <p>Quarkus loads test resources anew in class loaders of its own, so what is shared are words in system properties.
 */
final class Infrastructure {
    private static final String BROKER = "unhook.testing.broker";
    private static final String DATABASE = "unhook.testing.database.";

    private Infrastructure() {}

    static Where startedFor(String module) {
        synchronized (System.getProperties()) {
            if (System.getProperty(DATABASE + module) == null) start(module);
            return new Where(
                    System.getProperty(BROKER),
                    new Postgres.Database(System.getProperty(DATABASE + module), module, module));
        }
    }

    /** The broker that was started for some module of this JVM. */
    static String broker() {
        return System.getProperty(BROKER);
    }

    private static void start(String module) {
        Where where = Containers.areWanted() ? Containers.startedFor(module) : embedded(module);
        System.setProperty(DATABASE + module, where.database().jdbcUrl());
        System.setProperty(BROKER, where.broker());
    }

    private static Where embedded(String module) {
        Path folder = Scratch.folder(module);
        var broker = CompletableFuture.supplyAsync(
                () -> Broker.start(FreePort.any(), folder.resolve("kafka"), folder.resolve("kafka.log")));
        var postgres = Postgres.start(FreePort.any(), folder.resolve("postgres"), folder.resolve("postgres.log"));
        var database = postgres.database(module);
        return new Where(broker.join().address(), database);
    }

    record Where(String broker, Postgres.Database database) {}
}
