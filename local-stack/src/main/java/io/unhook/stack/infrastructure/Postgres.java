package io.unhook.stack.infrastructure;

import io.unhook.stack.process.Lifeline;
import io.unhook.stack.process.StackProblem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A real PostgreSQL server, as durable as in production: what it committed survives its kill -9. */
public final class Postgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final Path folder;
    private final Path log;
    private EmbeddedPostgres server;
    private ProcessHandle process;
    private Lifeline lifeline;

    private Postgres(int port, Path folder, Path log) {
        this.port = port;
        this.folder = folder;
        this.log = log;
    }

    /** @param folder where it keeps its data: a new one, or as an earlier server left it */
    public static Postgres start(int port, Path folder, Path log) {
        var postgres = new Postgres(port, folder, log);
        postgres.start();
        return postgres;
    }

    /** After {@link #kill()} or {@link #close()}: the same server at its old address, with its data. */
    public void start() {
        try {
            Files.createDirectories(log.getParent());
            Redirect toLog = Redirect.appendTo(log.toFile());
            lifeline = Lifeline.ofServerIn(folder);
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "300")
                    .setPGStartupWait(PATIENCE)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(toLog)
                    .setErrorRedirector(toLog)
                    .start();
            process = processOf(folder);
        } catch (IOException | IllegalStateException e) {
            throw new StackProblem("PostgreSQL did not start: see " + log, e);
        }
    }

    private static ProcessHandle processOf(Path folder) throws IOException {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A database with a role of its own, both of this name; what is there already stays. */
    public Database database(String name) {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            return Databases.make(connection, "jdbc:postgresql://127.0.0.1:" + port, name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
    }

    public int port() {
        return port;
    }

    /** kill -9 of the server; its helpers notice and go too. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        close();
    }

    public ProcessHandle process() {
        return process;
    }

    @Override
    public void close() {
        try {
            server.close();
            lifeline.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service needs to open its database. */
    public record Database(String jdbcUrl, String user, String password) {}
}
