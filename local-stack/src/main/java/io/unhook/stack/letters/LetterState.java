package io.unhook.stack.letters;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What has become of a dead letter, as far as Kafka alone can tell. */
public sealed interface LetterState {
    /** Nobody gave it back. */
    record Kept() implements LetterState {}

    /** Given back; its group has not read that far yet. */
    record GivenBack(Instant at) implements LetterState {}

    /** Given back, and its group went on from there. */
    record Taken(Instant at) implements LetterState {}

    /** Given back, and its group could not take it this time either. */
    record FailedAgain(Instant at, Place as) implements LetterState {}

    default boolean wasGivenBack() {
        return !(this instanceof Kept);
    }

    default String words() {
        return switch (this) {
            case Kept _ -> "kept";
            case GivenBack(var at) -> "given back " + seconds(at) + ", not read yet";
            case Taken(var at) -> "given back " + seconds(at) + ", taken";
            case FailedAgain(var at, var as) -> "given back " + seconds(at) + ", failed again: " + as;
        };
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
