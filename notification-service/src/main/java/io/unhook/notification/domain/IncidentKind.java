package io.unhook.notification.domain;

/** What can happen to a connection that somebody may have to be told. */
public enum IncidentKind {
    REMOVED("removed"),
    DEACTIVATED("deactivated"),
    ACCESS_LOST("access-lost");

    private final String word;

    IncidentKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
