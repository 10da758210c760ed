package io.unhook.contracts;

/** How a disconnection ended. It can only improve. Readers take a value that they do not know as {@link #OTHER}. */
public enum Outcome {
    /** Proven: the grant is dead at the provider. Nothing else may be called revoked. */
    CONFIRMED,
    /** The tokens were dead before we called, and that is all we know. */
    ALREADY_INVALID,
    /** Other uses of the grant are alive; only this use's right to tokens ended. */
    KEPT_SHARED,
    /** Microsoft: our user's consent is gone, the tenant-wide one still stands until an admin takes it away. */
    ADMIN_GRANT_REMAINS,
    /** There is no grant to end (a password), or none is known to us. */
    NOT_APPLICABLE,
    /** The deadline passed without proof. */
    UNCONFIRMED,
    /** The person consented anew: access is alive because they wanted it. */
    SUPERSEDED,
    OTHER
}
