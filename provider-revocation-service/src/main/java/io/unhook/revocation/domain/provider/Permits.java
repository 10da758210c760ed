package io.unhook.revocation.domain.provider;

import io.unhook.contracts.Provider;

/** The provider's rate, shared by all replicas. */
@FunctionalInterface
public interface Permits {

    /** The detail of a {@code NotNow} that says nothing about the provider's health: our own limit was the reason. */
    String NONE_LEFT = "no-permit";

    /** The same for a call that was not begun, because the work has a lease that could end in its midst. */
    String OUT_OF_TIME = "out-of-time";

    /** The same for a call that a brake held, in the moment in which it would have gone out. */
    String HELD = "held";

    /** Waits until one more call may go out. False: it would take too long, do not call and answer {@code NotNow}. */
    boolean take(Provider provider);

    /** Asked after the permit by a call that would end something. False: a brake is on, do not call and answer {@code NotNow}. */
    default boolean mayEnd() {
        return true;
    }
}
