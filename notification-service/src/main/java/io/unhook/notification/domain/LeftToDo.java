package io.unhook.notification.domain;

/** What somebody has to do about what happened. The most pressing first. */
public enum LeftToDo {
    SUPER_ADMIN_DECIDES,
    OWNER_ACTS,
    ADMIN_ACTS,
    IT_ACTS,
    SOMEBODY_CHECKS,
    OWNER_RECONNECTS,
    /** Nothing, but it was somebody else who did it. */
    AGREE,
    WAIT,
    NOTHING;

    public static LeftToDo of(IncidentKind kind, End end) {
        return switch (kind) {
            case REMOVED, TAKEN_BACK -> of(end.standing());
            case DEACTIVATED -> AGREE;
            case MIGRATED -> OWNER_RECONNECTS;
            case ACCESS_LOST -> end.open() ? OWNER_RECONNECTS : NOTHING;
            case MASS_REMOVAL_HELD -> SUPER_ADMIN_DECIDES;
        };
    }

    private static LeftToDo of(Standing standing) {
        return switch (standing) {
            case OWNER_MUST_ACT -> OWNER_ACTS;
            case ADMIN_MUST_ACT -> ADMIN_ACTS;
            case IT_MUST_ACT -> IT_ACTS;
            case NOT_KNOWN -> SOMEBODY_CHECKS;
            case IN_PROGRESS -> WAIT;
            case NOTHING_LEFT -> NOTHING;
        };
    }

    public boolean needsSomebody() {
        return switch (this) {
            case SUPER_ADMIN_DECIDES, OWNER_ACTS, ADMIN_ACTS, IT_ACTS, SOMEBODY_CHECKS, OWNER_RECONNECTS -> true;
            case AGREE, WAIT, NOTHING -> false;
        };
    }
}
