package io.unhook.simulator.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.unhook.simulator.world.Granted;
import java.time.Instant;
import java.util.Set;

/**
 * Good until it expires, whatever becomes of the consent.
 *
 * @param granted null: the app acts for itself, in that tenant
 */
record AccessToken(
        String value,
        String client,
        String tenant,
        Granted granted,
        Resource resource,
        Set<String> scopes,
        Instant expiresAt) {

    @JsonIgnore
    boolean isAppOnly() {
        return granted == null;
    }

    boolean works(Instant now) {
        return now.isBefore(expiresAt);
    }

    AccessToken expiredAt(Instant at) {
        return new AccessToken(value, client, tenant, granted, resource, scopes, at);
    }
}
