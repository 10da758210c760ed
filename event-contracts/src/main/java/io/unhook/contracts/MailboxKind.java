package io.unhook.contracts;

/** What was connected: a person's inbox, or a team address. Readers take a value that they do not know as {@link #OTHER}. */
public enum MailboxKind {
    INBOX,
    CHANNEL,
    OTHER
}
