package io.unhook.inbox.domain;

/** Where an inbox stands, as people, columns and queries write it. */
public enum InboxState {
    AWAITING_CONSENT,
    /** Mail comes and goes. */
    ACTIVE,
    /** Greyed out: no mail comes or goes, but nothing is lost and it can be switched on again. */
    DEACTIVATED,
    DISCONNECTED,
    REMOVED
}
