package io.unhook.simulator.faults;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the caller sees. */
public enum FaultKind {
    /** Another answer than the true one. */
    STATUS,
    /** The true answer, late. */
    SLOW,
    /** The connection is cut and nothing happened. */
    RESET,
    /** The connection is cut after everything happened. */
    LOST_ANSWER,
    /** Silence, until released. */
    HOLD;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
