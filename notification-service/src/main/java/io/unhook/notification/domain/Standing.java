package io.unhook.notification.domain;

/** How an ending stands for the person who reads about it: who, if anybody, has something left to do. */
public enum Standing {
    IN_PROGRESS,
    OWNER_MUST_ACT,
    ADMIN_MUST_ACT,
    IT_MUST_ACT,
    NOT_KNOWN,
    NOTHING_LEFT;

    public boolean needsAPerson() {
        return switch (this) {
            case OWNER_MUST_ACT, ADMIN_MUST_ACT, IT_MUST_ACT, NOT_KNOWN -> true;
            case IN_PROGRESS, NOTHING_LEFT -> false;
        };
    }
}
