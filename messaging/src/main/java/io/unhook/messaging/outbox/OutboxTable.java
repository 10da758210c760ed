package io.unhook.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.common.header.Header;

/**
 * Writes rows into the queue, in the caller's transaction.
 *
 * <p>The position must be given out <em>after</em> the aggregate's lock is held, or two transactions may get positions in one
 * order and commit in the other (measured: {@code docs/delivery.md}). Hence the flush before the insert, and the count of the
 * aggregate, a lock of its own, from which the insert selects.
 */
@ApplicationScoped
class OutboxTable {
    private static final String COUNTED = """
            with counted as (
                insert into outbox_sequence (aggregate, last) values (?, ?)
                on conflict (aggregate) do update set last = outbox_sequence.last + ?
                returning last)
            insert into outbox (shard, topic, record_key, header_names, header_values, value, written_at)
            select ?, ?, ?, ?::text[],
                   case when ? then array_append(?::bytea[], convert_to(lpad(last::text, 20, '0'), 'UTF8')) else ?::bytea[] end,
                   ?, ?
            from counted
            returning (select last from counted)
            """;
    private static final String PLAIN = """
            insert into outbox (shard, topic, record_key, header_names, header_values, value, written_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final EntityManager entities;
    private final DataSource database;

    OutboxTable(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** Appends an event of ours; its {@code ce_sequence}, the aggregate's next number, is returned. */
    long appendCounted(String topic, String key, List<Header> headers, byte[] value, Instant now) {
        return appendLocked(topic, key, headers, "ce_sequence", value, now);
    }

    /** Appends somebody else's event, with the sequence that it brought or none. */
    void appendForeign(String topic, String key, List<Header> headers, byte[] value, Instant now) {
        appendLocked(topic, key, headers, null, value, now);
    }

    private long appendLocked(
            String topic, String key, List<Header> headers, String counter, byte[] value, Instant now) {
        entities.flush();
        boolean counted = counter != null;
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(COUNTED)) {
            var names = connection.createArrayOf("text", names(headers, counter));
            var values = connection.createArrayOf(
                    "bytea", headers.stream().map(Header::value).toArray(byte[][]::new));
            insert.setString(1, topic + "/" + key);
            insert.setLong(2, counted ? 1 : 0);
            insert.setLong(3, counted ? 1 : 0);
            insert.setInt(4, Shards.of(keyBytes));
            insert.setString(5, topic);
            insert.setBytes(6, keyBytes);
            insert.setArray(7, names);
            insert.setBoolean(8, counted);
            insert.setArray(9, values);
            insert.setArray(10, values);
            insert.setBytes(11, value);
            insert.setTimestamp(12, Timestamp.from(now));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /** Appends a record whose order nobody relies on: a dead letter. */
    void append(String topic, byte[] key, List<Header> headers, byte[] value, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PLAIN)) {
            insert.setInt(1, Shards.of(key));
            insert.setString(2, topic);
            insert.setBytes(3, key);
            insert.setArray(4, connection.createArrayOf("text", names(headers, null)));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", headers.stream().map(Header::value).toArray(byte[][]::new)));
            insert.setBytes(6, value);
            insert.setTimestamp(7, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private static String[] names(List<Header> headers, String last) {
        Stream<String> names = headers.stream().map(OutboxTable::name);
        return Stream.concat(names, Stream.ofNullable(last)).toArray(String[]::new);
    }

    /** PostgreSQL holds no zero character in a text; a header that others named with one must not stop their partition. */
    private static String name(Header header) {
        return header.key().replace('\0', '\uFFFD');
    }
}
