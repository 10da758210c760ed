package io.unhook.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which shards this session owns, by session advisory locks: the server itself sees to it that a shard has one owner, and that
 * the locks of a dead session are free. A shared lock of all relays counts the replicas that are alive.
 */
final class ShardLocks {
    private static final int SHARD =
            0x756e6801; // two-part keys, "unh" and a number, so that nobody else's locks are met
    private static final int MEMBER = 0x756e6802;

    private final Connection connection;
    private final SortedSet<Integer> owned = new TreeSet<>();

    private ShardLocks(Connection connection) {
        this.connection = connection;
    }

    static ShardLocks join(Connection connection) throws SQLException {
        try (PreparedStatement join = connection.prepareStatement("select pg_advisory_lock_shared(?, 0)")) {
            join.setInt(1, MEMBER);
            join.execute();
        }
        return new ShardLocks(connection);
    }

    SortedSet<Integer> owned() {
        return owned;
    }

    /** Takes free shards up to this replica's share, and gives up what is more. Only between batches: nothing is in flight. */
    void share() throws SQLException {
        int share = Shards.share(Math.max(1, replicas()));
        while (owned.size() > share) release(owned.last());
        for (int shard = 0; shard < Shards.COUNT && owned.size() < share; shard++)
            if (!owned.contains(shard) && acquire(shard)) owned.add(shard);
    }

    private int replicas() throws SQLException {
        String members = """
                select count(*) from pg_locks
                where locktype = 'advisory' and classid = ? and objid = 0 and granted
                  and database = (select oid from pg_database where datname = current_database())
                """;
        try (PreparedStatement count = connection.prepareStatement(members)) {
            count.setLong(1, MEMBER);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private boolean acquire(int shard) throws SQLException {
        return ask("select pg_try_advisory_lock(?, ?)", shard);
    }

    private void release(int shard) throws SQLException {
        ask("select pg_advisory_unlock(?, ?)", shard);
        owned.remove(shard);
    }

    private boolean ask(String call, int shard) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(call)) {
            lock.setInt(1, SHARD);
            lock.setInt(2, shard);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
