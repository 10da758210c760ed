package io.unhook.messaging.consuming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Runs work in a transaction of its own, and tells an outage of the database from a fault of the work. */
final class Transactions {
    /** Connection trouble, insufficient resources, operator intervention, serialization failure, deadlock, lock timeout. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "40", "55");

    private Transactions() {}

    static void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /** True if the same work may well succeed later, through no change of its own. */
    static boolean isOutage(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return isOutage(sql);
            if (cause instanceof RollbackException && cause.getCause() == null) return true;
        }
        return false;
    }

    private static boolean isOutage(SQLException e) {
        if (e instanceof SQLTransientException || e instanceof SQLRecoverableException) return true;
        String state = e.getSQLState();
        // Without a state it is the pool that speaks: no connection to be had.
        return state == null || state.length() < 2 || OUTAGES.contains(state.substring(0, 2));
    }
}
