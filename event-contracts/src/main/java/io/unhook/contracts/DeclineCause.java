package io.unhook.contracts;

/** Why a mailbox could not take the access that was granted for it. Readers take a value that they do not know as {@link #OTHER}. */
public enum DeclineCause {
    OTHER_ADDRESS,
    MAILBOX_REMOVED,
    OLDER_CONNECTION,
    OTHER
}
