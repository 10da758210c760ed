package io.unhook.contracts;

/** Why it was done. Readers take a value that they do not know as {@link #OTHER}. */
public enum Reason {
    REQUESTED,
    MIGRATED,
    ACCESS_LOST,
    CONSENT_REFUSED,
    OFFBOARDING,
    OTHER
}
