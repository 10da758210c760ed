package io.unhook.stack.testing;

import io.unhook.stack.infrastructure.Databases;
import io.unhook.stack.infrastructure.Postgres.Database;
import io.unhook.stack.process.StackProblem;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same broker and database server from a container engine: {@code -Dinfrastructure=containers}. They end with the JVM. */
final class Containers {
    static final String KAFKA = "apache/kafka:4.3.1";
    static final String POSTGRES = "postgres:18.1";

    private Containers() {}

    static boolean areWanted() {
        String wanted = System.getProperty("infrastructure", "embedded");
        return switch (wanted) {
            case "embedded" -> false;
            case "containers" -> true;
            default -> throw new StackProblem("-Dinfrastructure is embedded or containers, not " + wanted);
        };
    }

    static Infrastructure.Where startedFor(String module) {
        if (!DockerClientFactory.instance().isDockerAvailable())
            throw new StackProblem("-Dinfrastructure=containers needs a container engine, and none answers here");
        var kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        // Testcontainers would switch fsync off.
        var postgres = new PostgreSQLContainer(POSTGRES).withCommand("postgres", "-c", "max_connections=300");
        Startables.deepStart(kafka, postgres).join();
        return new Infrastructure.Where(kafka.getBootstrapServers(), database(postgres, module));
    }

    private static Database database(PostgreSQLContainer postgres, String module) {
        String server = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort();
        try (var admin =
                DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())) {
            return Databases.make(admin, server, module);
        } catch (SQLException e) {
            throw new StackProblem("no database " + module, e);
        }
    }
}
