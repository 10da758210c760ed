package io.unhook.endtoend.judge.seen;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of some table, by its column names. */
public record Row(Map<String, Object> columns) {
    public String text(String column) {
        Object value = columns.get(column);
        return value == null ? null : value.toString();
    }

    public long number(String column) {
        return ((Number) columns.get(column)).longValue();
    }

    public boolean flag(String column) {
        return (Boolean) columns.get(column);
    }

    public Instant time(String column) {
        return ((Timestamp) columns.get(column)).toInstant();
    }

    public byte[] bytes(String column) {
        return (byte[]) columns.get(column);
    }

    public boolean has(String column) {
        return columns.get(column) != null;
    }

    static List<Row> allOf(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select * from " + table)) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) rows.add(current(result));
            return rows;
        }
    }

    private static Row current(ResultSet result) throws SQLException {
        ResultSetMetaData shape = result.getMetaData();
        Map<String, Object> columns = new HashMap<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) columns.put(shape.getColumnName(i), result.getObject(i));
        return new Row(columns);
    }
}
