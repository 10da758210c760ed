package io.unhook.simulator.browser;

import java.util.Optional;

/** Which issuer an answer names (RFC 9207), by a setting: its own, none, or whatever else the setting says. */
public final class Iss {
    private Iss() {}

    public static Optional<String> of(String setting, String own) {
        return switch (setting) {
            case "own" -> Optional.of(own);
            case "none" -> Optional.empty();
            default -> Optional.of(setting);
        };
    }

    /** Whether the discovery document announces it: a foreign one is sent by somebody who should not. */
    public static boolean isAnnounced(String setting) {
        return !setting.equals("none");
    }
}
