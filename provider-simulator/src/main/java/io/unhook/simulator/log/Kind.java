package io.unhook.simulator.log;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who caused an entry. */
public enum Kind {
    /** Somebody called a provider's endpoint. */
    CALL("call"),
    /** A person consented. */
    CONSENT("consent"),
    /** A person or an admin did something at the provider itself. */
    BY_HAND("by-hand");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }
}
