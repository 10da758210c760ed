package io.unhook.notification.domain;

import java.time.Instant;

/**
 * One ended use of a mailbox and what is known about its end. It may be heard of before the removal that caused it.
 *
 * @param at when it was first told of
 * @param asOf when what we know of its end was true
 */
public record Disconnection(String id, MailboxKey mailbox, int connection, Instant at, End end, Instant asOf) {

    /** News that is older than what we know, or comes after the end, changes nothing; nor does what is told again. */
    public Disconnection hear(End news, Instant newsAt) {
        boolean older = news.progress() == end.progress() && !newsAt.isAfter(asOf);
        return older || end.holdsAgainst(news) ? this : new Disconnection(id, mailbox, connection, at, news, newsAt);
    }
}
