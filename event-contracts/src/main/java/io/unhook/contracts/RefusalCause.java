package io.unhook.contracts;

/** Why a consent did not become access. Readers take a value that they do not know as {@link #OTHER}. */
public enum RefusalCause {
    OTHER_MAILBOX,
    MISSING_SCOPES,
    DENIED,
    LAPSED,
    MAILBOX_REMOVED,
    REVOCATION_IN_PROGRESS,
    OTHER
}
