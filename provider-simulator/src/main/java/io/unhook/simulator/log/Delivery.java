package io.unhook.simulator.log;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of the answer. */
public enum Delivery {
    OPEN,
    SENT,
    /** A fault cut the connection. */
    CUT,
    /** The caller was gone. */
    FAILED;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
