package io.unhook.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;

/** The least that a removal has to write, as somebody would with nothing but a driver; the relay publishes meanwhile. */
final class SqlByHand implements Contender {
    private static final byte[] VALUE = new byte[600];
    private static final String LOCK = "select * from inbox where id = ? for update";
    private static final String REMOVE = "update inbox set state = 'REMOVED', provider_access = 'ENDING' where id = ?";
    private static final String COUNT = """
            insert into outbox_sequence (aggregate, last) values (?, 1)
            on conflict (aggregate) do update set last = outbox_sequence.last + 1
            """;
    private static final String TELL = """
            insert into outbox (shard, topic, record_key, header_names, header_values, value, written_at)
            values (?, ?, ?, '{}', '{}', ?, now())
            """;

    private final Ground ground;
    private final Inboxes inboxes;

    SqlByHand(Ground ground) {
        this.ground = ground;
        this.inboxes = new Inboxes(ground);
    }

    @Override
    public double perSecond() {
        return Together.perSecond(inboxes.made(RestRemovals.REMOVALS), this::client);
    }

    private Consumer<String> client() {
        try {
            Connection connection = ground.inboxDatabase();
            connection.setAutoCommit(false);
            return new Client(
                    connection,
                    connection.prepareStatement(LOCK),
                    connection.prepareStatement(REMOVE),
                    connection.prepareStatement(COUNT),
                    connection.prepareStatement(TELL));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Client(
            Connection connection,
            PreparedStatement lock,
            PreparedStatement remove,
            PreparedStatement count,
            PreparedStatement tell)
            implements Consumer<String> {
        @Override
        public void accept(String id) {
            try {
                byte[] key = id.getBytes(StandardCharsets.UTF_8);
                lock.setString(1, id);
                lock.executeQuery().close();
                remove.setString(1, id);
                remove.executeUpdate();
                count.setString(1, Ground.TOPIC + "/" + id);
                count.executeUpdate();
                tell.setInt(1, Math.floorMod(Arrays.hashCode(key), 16));
                tell.setString(2, Ground.TOPIC);
                tell.setBytes(3, key);
                tell.setBytes(4, VALUE);
                tell.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
