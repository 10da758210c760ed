package io.unhook.revocation.domain.braking;

import io.unhook.contracts.Actor;
import java.util.Optional;

/**
 * Why a use ends, as far as the mass-removal brake asks.
 *
 * @param counted whether it is one of those of which there can be too many
 * @param by empty if nobody said
 */
public record Removal(boolean counted, Optional<Actor> by) {
    private static final Removal NONE = new Removal(false, Optional.empty());

    /** Somebody, or some service, removed it; null if nobody said who. */
    public static Removal by(Actor actor) {
        return new Removal(true, Optional.ofNullable(actor));
    }

    /** It ends because something else was wanted: it moved as an admin approved, or was never taken. */
    public static Removal none() {
        return NONE;
    }
}
