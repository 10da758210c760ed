package io.unhook.simulator.google;

import io.unhook.simulator.world.Granted;
import java.time.Instant;

/** @param death why this token alone died while the grant may live on: {@code evicted}, {@code expired}; null while it is well */
record RefreshToken(String value, Granted granted, Instant lastUsedAt, String death) {

    RefreshToken usedAt(Instant at) {
        return new RefreshToken(value, granted, at, death);
    }

    RefreshToken died(String why) {
        return new RefreshToken(value, granted, lastUsedAt, why);
    }
}
