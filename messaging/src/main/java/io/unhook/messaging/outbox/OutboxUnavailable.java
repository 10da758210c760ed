package io.unhook.messaging.outbox;

import java.sql.SQLException;

/** The queue could not be written, so the change it belongs to must not be committed either. */
final class OutboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxUnavailable(SQLException cause) {
        super("outbox not written", cause);
    }
}
