package io.unhook.notification.domain;

import java.util.Locale;

/**
 * One thing that happened to one connection of a mailbox. However many events tell of it, and under whatever ids: the same
 * key, so the same incident.
 *
 * @param connection 0 if the event did not say and we never heard of one that began before it
 * @param nth which one, for what can happen to a connection more than once (a deactivation); 1 otherwise
 */
public record IncidentKey(MailboxKey mailbox, int connection, IncidentKind kind, int nth) {
    public static final int UNKNOWN_CONNECTION = 0;

    /** For a person who reads a log: {@code removed/inbox/0198c1…/1}. */
    public String name() {
        String name = String.join(
                "/",
                kind.word(),
                mailbox.kind().name().toLowerCase(Locale.ROOT),
                mailbox.id(),
                Integer.toString(connection));
        return kind == IncidentKind.DEACTIVATED ? name + "/" + nth : name;
    }
}
