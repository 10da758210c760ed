package io.unhook.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Switches a deactivated inbox on again. */
@ApplicationScoped
public class ReactivateInbox {
    private final InboxChanges changes;

    ReactivateInbox(InboxChanges changes) {
        this.changes = changes;
    }

    @Transactional
    public void askedBy(Asker person, String id) {
        changes.askedBy(person, id, inbox -> inbox.reactivate(person.actor()));
    }
}
