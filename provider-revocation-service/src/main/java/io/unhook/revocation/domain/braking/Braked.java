package io.unhook.revocation.domain.braking;

import io.unhook.contracts.Actor;
import java.time.Instant;

/**
 * A brake that is on.
 *
 * @param id which time it was set
 * @param reason why, for whoever finds it on
 */
public record Braked(String id, Brake brake, Actor by, String reason, Instant since) {}
