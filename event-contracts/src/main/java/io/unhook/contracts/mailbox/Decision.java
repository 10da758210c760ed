package io.unhook.contracts.mailbox;

import java.util.Optional;
import java.util.function.Function;

/**
 * What was decided about a mailbox.
 *
 * @param what in words, for the log
 * @param event what the others are told, if anything
 */
public record Decision<M, E>(String what, M before, M after, Optional<E> event) {
    public static <M, E> Decision<M, E> nothing(M mailbox) {
        return quiet("nothing to do", mailbox, mailbox);
    }

    /** Nobody is told. */
    public static <M, E> Decision<M, E> quiet(String what, M before, M after) {
        return new Decision<>(what, before, after, Optional.empty());
    }

    public static <M, E> Decision<M, E> told(String what, M before, M after, E event) {
        return new Decision<>(what, before, after, Optional.of(event));
    }

    public boolean changes() {
        return !before.equals(after);
    }

    public boolean isNothing() {
        return !changes() && event.isEmpty();
    }

    /** The same decision about the whole of which this mailbox is a part, told in the whole's own events. */
    public <W, F> Decision<W, F> of(Function<M, W> whole, Function<E, F> words) {
        return new Decision<>(what, whole.apply(before), whole.apply(after), event.map(words));
    }
}
