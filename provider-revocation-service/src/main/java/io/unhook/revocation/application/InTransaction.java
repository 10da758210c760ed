package io.unhook.revocation.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * A transaction of its own around a few lines of a use case that also calls a provider, outside of it.
 *
 * <p>If the database breaks a deadlock on us, nothing was written and the same lines run again: what a provider answered must
 * not be forgotten for that.
 */
@ApplicationScoped
class InTransaction {
    private static final int TRIES = 5;

    <T> T get(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !lostARace(e)) throw e;
            }
        }
    }

    /** Serialization failure or deadlock. */
    private static boolean lostARace(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("40")) return true;
        return false;
    }
}
