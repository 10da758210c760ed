package io.unhook.notification.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What waits for one person and is not in a mail yet.
 *
 * @param size how much that is
 * @param moreToCome whether something else that happened in their account at about that time is still being decided
 * @param first when the oldest of it was made
 * @param newest when the newest of it was made
 * @param lastMail when they were last written to; null if never
 */
public record DigestWindow(long size, boolean moreToCome, Instant first, Instant newest, Instant lastMail) {

    /** A lone notice hardly waits, a burst is waited for, and nobody who was just written to is written to again. */
    public Instant closesAt(DigestPace pace) {
        Duration quiet = size > 1 || moreToCome ? pace.gatherMore() : pace.gather();
        Instant gathered = earlier(newest.plus(quiet), first.plus(pace.interval()));
        if (lastMail == null) return gathered;
        return later(gathered, lastMail.plus(pace.interval()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
