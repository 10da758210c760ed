package io.unhook.contracts.mailbox;

import io.unhook.contracts.Actor;
import java.time.Instant;

/** One attempt to connect a mailbox: the how-manieth, since when, and who asked for it. */
public record Connection(int number, Instant begunAt, Actor begunBy) {
    public static Connection first(Actor person, Instant now) {
        return new Connection(1, now, person);
    }

    Connection next(Actor person, Instant now) {
        return new Connection(number + 1, now, person);
    }

    /** Somebody else ended a later connection than we know of: ours go on counting after it. */
    Connection atLeast(Integer ended) {
        return ended == null || ended <= number ? this : new Connection(ended, begunAt, begunBy);
    }

    /** Whether an ending of this number ends it too. One without a number ends whatever began before it. */
    boolean isEndedBy(Integer ending, Instant at) {
        return ending == null ? begunAt.isBefore(at) : ending >= number;
    }
}
