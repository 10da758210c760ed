package io.unhook.revocation.interleavings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the service has written down, in all accounts or in those of one tale. */
record Books(DataSource database, List<String> accounts) {

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param query with %s where it narrows {@code account_id} to the tale's own */
    <T> List<T> ours(String query, Reader<T> reader) {
        return read(query.formatted("account_id in (?, ?, ?)"), reader, accounts.toArray());
    }

    <T> List<T> read(String query, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) found.add(reader.read(rows));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepared(connection, statement)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }
}
