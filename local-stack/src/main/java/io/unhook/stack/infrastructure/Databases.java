package io.unhook.stack.infrastructure;

import io.unhook.stack.infrastructure.Postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Databases of one server, each with a role of its own, both of the same name. */
public final class Databases {
    private Databases() {}

    /**
     * What is there already stays.
     *
     * @param server where it is reached: {@code jdbc:postgresql://host:port}
     */
    public static Database make(Connection admin, String server, String name) throws SQLException {
        var database = new Database(server + "/" + name, name, name);
        if (!exists(admin, name)) create(admin, database);
        return database;
    }

    private static boolean exists(Connection admin, String name) throws SQLException {
        try (var query = admin.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private static void create(Connection admin, Database database) throws SQLException {
        try (var statement = admin.createStatement()) {
            String name = statement.enquoteIdentifier(database.user(), true);
            String password = statement.enquoteLiteral(database.password());
            statement.execute("create role " + name + " login password " + password);
            statement.execute("create database " + name + " owner " + name);
        }
    }
}
