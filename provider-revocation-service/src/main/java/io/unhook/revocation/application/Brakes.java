package io.unhook.revocation.application;

import io.unhook.contracts.Actor;
import io.unhook.revocation.domain.braking.Brake;
import io.unhook.revocation.domain.braking.Brake.Kind;
import io.unhook.revocation.domain.braking.Braked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which brakes are on, for all replicas, and the record of who set and released them. All of it happens in the caller's
 * transaction; once that has committed, no call goes out any more whose last question ({@link #hold}) comes later.
 */
public interface Brakes {

    /** @param held how many revocations would call but for this brake */
    record On(Braked braked, long held) {}

    /** False if it was on already: then it stays as it was set. */
    boolean set(Braked braked);

    /** False if it was not on. */
    boolean release(Brake brake, Actor by, String reason, Instant at);

    Optional<Braked> find(Brake brake);

    /** The last time that this brake was released. */
    Optional<Instant> lastReleased(Brake brake);

    /** Empty narrows nothing. */
    List<On> on(Optional<List<String>> accounts);

    Map<Kind, Long> howMany();

    /** How many revocations would call but for a brake. */
    long held();

    /** Is there a brake for what this revocation wants to end? */
    boolean hold(String revocationId);
}
