package io.unhook.simulator.log;

import io.unhook.simulator.world.Provider;
import java.time.Instant;

/**
 * One line of the log.
 *
 * @param at the simulator's clock, {@code systemAt} the system's: they differ when time was shifted
 * @param path without the query, which may hold a token
 * @param epoch the grant's life that the token or grant object belongs to
 * @param answer null for what nobody called for
 * @param token fingerprint of the token that came with the call
 * @param effectNumber the order of effects, which is not the order of arrival
 */
public record Entry(
        long number,
        Kind kind,
        Instant at,
        Instant systemAt,
        Provider provider,
        String endpoint,
        String method,
        String path,
        String client,
        String realm,
        String subject,
        Integer epoch,
        Integer consent,
        String token,
        String tokenKind,
        Integer status,
        Delivery answer,
        Effect effect,
        Long effectNumber,
        String detail,
        String fault) {}
