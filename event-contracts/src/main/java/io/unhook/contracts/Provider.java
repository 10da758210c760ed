package io.unhook.contracts;

/** Who holds the mailbox. Outlook.com is {@code MICROSOFT}; {@code OAUTH} comes with an issuer. Readers take a value that they do not know as {@link #OTHER}. */
public enum Provider {
    GOOGLE,
    MICROSOFT,
    IMAP,
    OAUTH,
    OTHER
}
