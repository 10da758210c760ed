package io.unhook.simulator.generic;

import io.unhook.simulator.world.Granted;

/** @param death {@code rotated} or {@code expired}; null while it is well */
record RefreshToken(String value, Granted granted, String death) {

    RefreshToken died(String why) {
        return new RefreshToken(value, granted, why);
    }
}
