package io.unhook.messaging.outbox;

import io.unhook.messaging.CrashPoint;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Tells the relay of this process at once. Other replicas, and a process that dies here, are left to the poll. */
record WakeUpAfterCommit(Relay relay) implements Synchronization {
    @Override
    public void beforeCompletion() {
        CrashPoint.reached("before-commit");
    }

    @Override
    public void afterCompletion(int status) {
        if (status != Status.STATUS_COMMITTED) return;
        CrashPoint.reached("after-commit");
        relay.wake();
    }
}
