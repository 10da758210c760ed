package io.unhook.stack.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.process.FreePort;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was promised to a caller is still there after a kill -9. */
@Tag("slow")
@Tag("service")
class KilledServersTest {
    @TempDir
    private Path folder;

    @Test
    void theDatabaseKeepsWhatItCommitted() throws SQLException {
        try (var postgres = Postgres.start(FreePort.any(), folder.resolve("data"), folder.resolve("log"))) {
            var database = postgres.database("a_service");
            sql(database, statement -> statement.execute("create table kept as select 42 as answer"));

            postgres.kill();
            postgres.start();

            sql(database, statement -> {
                var row = statement.executeQuery("select answer from kept");
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(42);
            });
        }
    }

    @Test
    void theBrokerKeepsWhatItAcknowledged() throws Exception {
        try (var broker = Broker.start(FreePort.any(), folder.resolve("data"), folder.resolve("log"))) {
            Topics.make(broker.address(), 1, List.of());
            Map<String, Object> where = Map.of("bootstrap.servers", broker.address());
            try (var producer = new KafkaProducer<>(where, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("unhook.inbox-events", "key", "kept"))
                        .get();
            }

            broker.kill();
            broker.start();

            try (var consumer = new KafkaConsumer<>(where, new StringDeserializer(), new StringDeserializer())) {
                var partition = new TopicPartition("unhook.inbox-events", 0);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                assertThat(consumer.poll(Duration.ofMinutes(1))).hasSize(1);
            }
        }
    }

    private static void sql(Postgres.Database database, Sql work) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            work.on(statement);
        }
    }

    private interface Sql {
        void on(Statement statement) throws SQLException;
    }
}
