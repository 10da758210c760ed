package io.unhook.contracts.mailbox;

import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.contracts.mailbox.MailboxState.Why;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What another service says about one of our mailboxes. An ending holds: everybody has heard it, so the mailbox only takes it
 * over. A switch is a request: the mailbox does it, if it can, and tells so itself.
 */
public final class NewsFromOthers {
    private NewsFromOthers() {}

    /**
     * Even a connected mailbox goes: its grant is being ended already.
     *
     * @param connection null: whichever began before {@code at}
     */
    public static Decision<KeptMailbox, Told> removed(KeptMailbox kept, Integer connection, Instant at) {
        if (!kept.connection().isEndedBy(connection, at)) return Decision.nothing(kept);
        return switch (kept.state()) {
            case AwaitingConsent waiting -> ended("removed elsewhere", kept, connection, waiting.remove());
            case Connected on -> ended("removed elsewhere", kept, connection, on.remove());
            case Disconnected gone -> ended("removed elsewhere", kept, connection, gone.remove());
            case Removed _ -> Decision.nothing(kept);
        };
    }

    /** @param connection null: whichever began before {@code at} */
    public static Decision<KeptMailbox, Told> migrated(KeptMailbox kept, Integer connection, Instant at) {
        if (!kept.connection().isEndedBy(connection, at)) return Decision.nothing(kept);
        return switch (kept.state()) {
            case AwaitingConsent waiting ->
                ended("migrated elsewhere", kept, connection, waiting.disconnect(Why.MIGRATED));
            case Connected on -> ended("migrated elsewhere", kept, connection, on.disconnect(Why.MIGRATED));
            case Disconnected gone -> ended("migrated elsewhere", kept, connection, gone.disconnect(Why.MIGRATED));
            case Removed _ -> Decision.nothing(kept);
        };
    }

    private static Decision<KeptMailbox, Told> ended(
            String what, KeptMailbox kept, Integer connection, MailboxState next) {
        return kept.becomes(
                what,
                kept.with(kept.connection().atLeast(connection))
                        .with(kept.providerAccess().ending())
                        .with(next));
    }

    /** A wish about the connection of today. */
    public static <M extends Kept, E> Decision<M, E> ifNow(M mailbox, int connection, Supplier<Decision<M, E>> wish) {
        return connection == mailbox.connection().number() ? ifPossible(mailbox, wish) : Decision.nothing(mailbox);
    }

    /** A wish for a connection that is still to come. */
    public static <M extends Kept, E> Decision<M, E> ifLater(M mailbox, int connection, Supplier<Decision<M, E>> wish) {
        return connection > mailbox.connection().number() ? ifPossible(mailbox, wish) : Decision.nothing(mailbox);
    }

    private static <M extends Kept, E> Decision<M, E> ifPossible(M mailbox, Supplier<Decision<M, E>> wish) {
        try {
            return wish.get();
        } catch (MailboxRefusal refusal) {
            return Decision.quiet("refused " + refusal.getClass().getSimpleName(), mailbox, mailbox);
        }
    }
}
