package io.unhook.messaging.mailbox;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;

/** Who asks for something, and whose mailboxes are their business. */
public interface Asker {
    Actor actor();

    /** False: for them it does not exist. */
    boolean belongsTo(String accountId);

    /** False: it exists, and is not theirs to see or touch. */
    boolean mayActFor(Mailbox mailbox);
}
