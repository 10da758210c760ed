package io.unhook.messaging;

import org.jboss.logging.MDC;

/** An id that every line has which this thread logs meanwhile. Every service writes the same ones: docs/operations.md. */
public final class LoggedId implements AutoCloseable {
    public static final String TRACE = "traceId";
    public static final String MAILBOX = "mailboxId";
    public static final String EVENT = "eventId";

    private final String name;
    private final Object before;

    private LoggedId(String name, Object before) {
        this.name = name;
        this.before = before;
    }

    /** @param id null: as it was */
    public static LoggedId of(String name, String id) {
        var logged = new LoggedId(name, MDC.get(name));
        if (id != null) MDC.put(name, id);
        return logged;
    }

    @Override
    public void close() {
        if (before == null) MDC.remove(name);
        else MDC.put(name, before);
    }
}
