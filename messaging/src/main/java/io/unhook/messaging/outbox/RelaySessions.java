package io.unhook.messaging.outbox;

import io.smallrye.common.annotation.Identifier;
import io.unhook.messaging.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens what a relay works with: a database session that is nobody else's, and a producer.
 *
 * <p>Not from the pool: the session holds the shards' locks. The server ends it after 15 s of silence, so that a process which
 * hangs, or whose machine went away, loses its shards by itself. (Needs a session; no transaction-mode pooler before it.)
 */
@ApplicationScoped
class RelaySessions {
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Map<String, Object> kafka;
    private final MessagingSettings settings;
    private final RelayMetrics metrics;
    private final Clock clock;

    RelaySessions(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MessagingSettings settings,
            RelayMetrics metrics,
            Clock clock) {
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName("unhook-relay");
        database.setConnectTimeout(10);
        database.setSocketTimeout(30);
        this.kafka = kafka;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    RelaySession open() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement set = connection.createStatement()) {
            set.execute("set idle_session_timeout = '15s'");
            set.execute("set idle_in_transaction_session_timeout = '15s'");
            var locks = ShardLocks.join(connection);
            return new RelaySession(connection, locks, new Sender(kafka, settings), settings, metrics, clock);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
