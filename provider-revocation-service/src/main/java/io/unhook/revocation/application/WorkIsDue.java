package io.unhook.revocation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Says, in the transaction that made a revocation due, that there is work; it is heard after the commit, or found later. */
@ApplicationScoped
class WorkIsDue {

    record Due() {}

    private final Event<Due> due;

    WorkIsDue(Event<Due> due) {
        this.due = due;
    }

    void afterCommit() {
        due.fire(new Due());
    }
}
