package io.unhook.simulator.log;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a call, or somebody at the provider, changed. */
public enum Effect {
    NONE,
    TOKEN_REFRESHED,
    CODE_EXCHANGED,
    APP_TOKEN_ISSUED,
    /** A living grant is dead now. */
    GRANT_REVOKED,
    /** One of several grant objects is gone; the grant lives. */
    GRANT_OBJECT_DELETED,
    GRANT_OBJECT_CHANGED,
    /** One of several token chains is dead; the grant lives. */
    TOKEN_REVOKED,
    CONSENTED,
    ENDED_BY_HAND,
    TENANT_CHANGED,
    EXPIRED;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
