package io.unhook.notification.domain;

/** Who is told. The persons behind it are looked up in the directory when the mail is made. */
public enum Audience {
    NOBODY("nobody"),
    OWNER("the owner (whose inbox it is, or who connected the channel)"),
    SUPER_ADMINS("super admins"),
    ADMINS("super admins and users with account access"),
    /** Where that should be the super admins and there are none, it falls back on the owner. */
    WHO_MUST_ACT("whoever must act (the owner; for an administrator's or IT's step the super admins)"),
    /** Whoever must act, was asked to, and has not been told of an end; and whoever was told in the place of an unreachable owner. */
    WHO_WAS_ASKED("whoever was asked to act"),
    /** Everybody who was told that the end is open, and not yet what is known now. */
    WHO_WAITS("whoever was told that it is open");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
