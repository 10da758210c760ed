package io.unhook.simulator.world;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose behaviour is simulated. */
public enum Provider {
    GOOGLE("google"),
    MICROSOFT("microsoft"),
    GENERIC("generic");

    private final String label;

    Provider(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }
}
