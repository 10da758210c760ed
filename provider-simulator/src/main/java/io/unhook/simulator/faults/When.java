package io.unhook.simulator.faults;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On which side of the call's effect a fault strikes. */
public enum When {
    BEFORE_EFFECT,
    AFTER_EFFECT;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
