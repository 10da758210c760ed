package io.unhook.revocation.application;

import jakarta.enterprise.context.ApplicationScoped;

/** The last question before a call goes out that ends something, in a transaction of its own that is over by then. */
@ApplicationScoped
class HeldBack {
    private final WatchRemovals watchRemovals;
    private final Brakes brakes;
    private final InTransaction transaction;

    HeldBack(WatchRemovals watchRemovals, Brakes brakes, InTransaction transaction) {
        this.watchRemovals = watchRemovals;
        this.brakes = brakes;
        this.transaction = transaction;
    }

    boolean isHeld(String revocationId) {
        watchRemovals.count();
        return transaction.get(() -> brakes.hold(revocationId));
    }
}
