package io.unhook.messaging.mailbox;

/** A mailbox in its table: an entity with an {@code id}, a {@code state}, and {@link MailboxColumns} as {@code columns}. */
public interface MailboxRow<M> {
    /** All that can change about it. What it may become is not decided here. */
    void take(M mailbox);

    M mailbox();
}
