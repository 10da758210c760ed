package io.unhook.revocation.application;

import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.revoking.Revocation;
import java.time.Duration;
import java.time.Instant;

/** A use must not begin while a call may still take its grant away. */
final class NothingMayLand {
    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private NothingMayLand() {}

    static void of(Revocation revocation, Instant now) {
        if (revocation.mayStillLand()) throw refusal(revocation, now);
    }

    static Refusal refusal(Revocation revocation, Instant now) {
        Duration until = Duration.between(now, revocation.state().nextAt());
        return new Refusal.RevocationInProgress(until.compareTo(AT_LEAST) > 0 ? until : AT_LEAST);
    }
}
