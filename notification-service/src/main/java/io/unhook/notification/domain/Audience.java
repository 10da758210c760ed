package io.unhook.notification.domain;

/** Who is told. The persons behind it are looked up when the mail is made. */
public enum Audience {
    NOBODY,
    /** Who owns the inbox, at the address that the directory has. */
    OWNER,
    /** Everybody who was told that the end is open, and not yet what is known now. */
    WHO_WAITS
}
