package io.unhook.messaging.mailbox;

/** The mailbox that was asked for, and whether it was made by this very call. */
public record Connected<M>(M mailbox, boolean isNew) {}
