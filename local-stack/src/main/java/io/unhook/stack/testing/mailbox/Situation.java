package io.unhook.stack.testing.mailbox;

/** Where a mailbox of some kind may stand when something comes. */
public interface Situation<M> {
    /** Its heading on the page. */
    String title();

    /** Where it stands for the rules that hold for all kinds. */
    Place place();

    M mailbox();

    /** The situations that all kinds of mailboxes know. */
    enum Place {
        AWAITING,
        CONNECTED,
        GONE,
        RECONNECTING,
        REMOVED,
        REMOVED_EARLY
    }
}
