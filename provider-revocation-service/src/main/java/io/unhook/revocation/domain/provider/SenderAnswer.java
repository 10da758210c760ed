package io.unhook.revocation.domain.provider;

/** Whose answer a browser brought. */
public enum SenderAnswer {
    RIGHT,
    /** It names another issuer, or none where this one always names itself: not to be listened to. */
    WRONG,
    /** Not known now, because the issuer's description could not be had. */
    UNKNOWN
}
