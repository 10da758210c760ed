package io.unhook.notification.domain;

/** What can happen to a connection that somebody may have to be told. */
public enum IncidentKind {
    REMOVED("removed"),
    /** Moved to another provider, which ended the connection at the old one. */
    MIGRATED("migrated"),
    DEACTIVATED("deactivated"),
    ACCESS_LOST("access-lost"),
    /** Of no mailbox, but of an account: see {@link HeldRemovals}. */
    MASS_REMOVAL_HELD("mass-removal-held");

    private final String word;

    IncidentKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** True if it ends the connection and every earlier one, so that there is something to end at the provider. */
    public boolean ends() {
        return this == REMOVED || this == MIGRATED;
    }
}
