package io.unhook.endtoend.judge.seen;

import io.unhook.endtoend.judge.World;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every table of one service, as one transaction saw them. */
public record Tables(String module, Map<String, List<Row>> byName) {
    private static final String NAMES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

    public List<Row> rows(String table) {
        List<Row> rows = byName.get(table);
        if (rows == null) throw new IllegalStateException(module + " has no table " + table);
        return rows;
    }

    static Tables read(String module, World.Database where) {
        try (var connection = DriverManager.getConnection(where.jdbcUrl(), where.user(), where.password())) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set transaction isolation level repeatable read");
            Map<String, List<Row>> byName = new TreeMap<>();
            try (var names = connection.createStatement().executeQuery(NAMES)) {
                while (names.next()) byName.put(names.getString(1), null);
            }
            for (var table : byName.entrySet()) table.setValue(Row.allOf(connection, table.getKey()));
            return new Tables(module, byName);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + module + " cannot be read", e);
        }
    }
}
