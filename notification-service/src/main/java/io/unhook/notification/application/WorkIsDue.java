package io.unhook.notification.application;

/** Fired in the transaction that made something due; whoever does the work hears it after the commit, or finds it later. */
record WorkIsDue() {}
