package io.unhook.notification.domain;

import java.time.Instant;

/**
 * One ended use of a mailbox and what is known about its end. It may be heard of before the removal that caused it.
 *
 * @param at when it was first told of
 */
public record Disconnection(String id, MailboxKey mailbox, int connection, Instant at, End end) {

    /** News that is older than what we know, or comes after the end, changes nothing. */
    public Disconnection hear(End news) {
        return end.holdsAgainst(news) ? this : new Disconnection(id, mailbox, connection, at, news);
    }
}
