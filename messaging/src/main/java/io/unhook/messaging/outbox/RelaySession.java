package io.unhook.messaging.outbox;

import io.unhook.messaging.CrashPoint;
import io.unhook.messaging.MessagingSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One database session and one producer, for as long as both hold. Not for more than one thread. */
final class RelaySession implements AutoCloseable {
    private static final String NEXT = """
            select position, topic, record_key, header_names, header_values, value, written_at from outbox o
            where shard = any(?) and not exists (
                select 1 from outbox_dead d where d.topic = o.topic and d.record_key is not distinct from o.record_key)
            order by position limit ?
            """;

    private final Connection connection;
    private final ShardLocks locks;
    private final Sender sender;
    private final MessagingSettings settings;
    private final RelayMetrics metrics;
    private final Clock clock;
    private Instant shared = Instant.MIN;

    RelaySession(
            Connection connection,
            ShardLocks locks,
            Sender sender,
            MessagingSettings settings,
            RelayMetrics metrics,
            Clock clock) {
        this.connection = connection;
        this.locks = locks;
        this.sender = sender;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    void shareShards() throws SQLException {
        Instant now = clock.instant();
        if (Duration.between(shared, now).compareTo(settings.relay().sharing()) < 0) return;
        locks.share();
        shared = now;
        metrics.owns(locks.owned().size());
    }

    /**
     * Sends the next rows of our shards, waits for every ack, deletes them together. How many that were.
     *
     * <p>What cannot be sent yet stays: the same rows are sent again by whoever owns the shard then.
     */
    int sendBatch() throws SQLException, InterruptedException {
        List<OutboxRow> rows = next();
        if (rows.isEmpty()) return 0;
        Sender.Sent sent = sender.send(rows, this::ping);
        CrashPoint.reached("after-ack");
        for (Sender.Refused row : sent.refused()) bury(row);
        delete(sent.acked());
        metrics.published(sent.acked());
        return rows.size();
    }

    private List<OutboxRow> next() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setArray(
                    1, connection.createArrayOf("smallint", locks.owned().toArray()));
            select.setInt(2, settings.relay().batch());
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) rows.add(OutboxRows.read(row));
            }
            return rows;
        }
    }

    /** A record that Kafka will never take waits for a person; from now on it holds back the later ones of its key. */
    private void bury(Sender.Refused refused) throws SQLException {
        String move = """
                with dead as (delete from outbox where position = ? returning *)
                insert into outbox_dead (position, shard, topic, record_key, header_names, header_values, value,
                                         written_at, reason, dead_at)
                select position, shard, topic, record_key, header_names, header_values, value, written_at, ?, ?
                from dead
                """;
        try (PreparedStatement insert = connection.prepareStatement(move)) {
            insert.setLong(1, refused.row().position());
            insert.setString(2, refused.reason());
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
        metrics.buried(refused.row().topic(), refused.row().position(), refused.reason());
    }

    private void delete(List<OutboxRow> rows) throws SQLException {
        Object[] positions = rows.stream().map(OutboxRow::position).toArray();
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }

    /** Keeps the session alive while the broker makes us wait; fails if it is lost, and with it our shards. */
    private void ping() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            sender.close();
        } finally {
            connection.close();
        }
    }
}
