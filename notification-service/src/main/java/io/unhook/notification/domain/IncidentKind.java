package io.unhook.notification.domain;

/** What can happen to a connection that somebody may have to be told. */
public enum IncidentKind {
    REMOVED("removed"),
    /** Moved to another provider, which ended the connection at the old one. */
    MIGRATED("migrated"),
    DEACTIVATED("deactivated"),
    ACCESS_LOST("access-lost"),
    /**
     * Whoever gave the access took all of it back, so there is something to end at the provider. That the mailbox lost its access is
     * told as {@link #ACCESS_LOST}; here is told only what is left to do, if anything is.
     */
    TAKEN_BACK("taken-back"),
    /** Of no mailbox, but of an account: see {@link HeldRemovals}. */
    MASS_REMOVAL_HELD("mass-removal-held");

    private final String word;

    IncidentKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** That it happened is told as another incident; of this one only what is news. */
    public boolean isToldAsAnother() {
        return this == TAKEN_BACK;
    }

    /** True if it ends the connection and every earlier one, so that there is something to end at the provider. */
    public boolean ends() {
        return this == REMOVED || this == MIGRATED || this == TAKEN_BACK;
    }
}
