package io.unhook.simulator.microsoft;

import io.unhook.simulator.world.Granted;
import java.time.Instant;

/** Every refresh makes a new one; this one lives on. */
record RefreshToken(String value, Granted granted, String tenant, Instant issuedAt, Instant expiresAt) {

    RefreshToken expiredAt(Instant at) {
        return new RefreshToken(value, granted, tenant, issuedAt, at);
    }
}
