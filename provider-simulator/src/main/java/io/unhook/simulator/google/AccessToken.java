package io.unhook.simulator.google;

import io.unhook.simulator.world.Granted;
import java.time.Instant;

record AccessToken(String value, Granted granted, Instant expiresAt) {

    AccessToken expiredAt(Instant at) {
        return new AccessToken(value, granted, at);
    }
}
