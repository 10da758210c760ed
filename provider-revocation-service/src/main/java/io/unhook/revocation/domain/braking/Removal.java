package io.unhook.revocation.domain.braking;

import io.unhook.contracts.Actor;
import io.unhook.revocation.domain.Use;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a use ends, as far as the mass-removal brake asks.
 *
 * @param countedFrom only what was connected from then on is one of those of which there can be too many
 * @param by empty if nobody said
 */
public record Removal(Instant countedFrom, Optional<Actor> by) {
    private static final Removal NONE = new Removal(Instant.MAX, Optional.empty());

    /** Somebody, or some service, removed it; null if nobody said who. */
    public static Removal by(Actor actor) {
        return new Removal(Instant.MIN, Optional.ofNullable(actor));
    }

    /** It moved with its domain, as was seen at that time and published; what was connected later did not. */
    public static Removal moving(Instant observedAt, Actor actor) {
        return new Removal(observedAt, Optional.ofNullable(actor));
    }

    /** It ends because something else was wanted: it was connected anew, or was never taken. */
    public static Removal none() {
        return NONE;
    }

    public boolean counts(Use use) {
        return !use.connectedAt().isBefore(countedFrom);
    }
}
