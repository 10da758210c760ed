package io.unhook.revocation.domain.braking;

import java.time.Instant;

/**
 * Removals of one account within the time that counts: how many, the first and the last of them.
 *
 * @param living the uses that the account had left when they were counted
 */
public record Burst(long removed, Instant since, Instant until, long living) {}
