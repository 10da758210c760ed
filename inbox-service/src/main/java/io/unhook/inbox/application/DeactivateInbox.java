package io.unhook.inbox.application;

import io.unhook.contracts.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Switches an inbox off. Its access at the provider stays, so that it can be switched on again. */
@ApplicationScoped
public class DeactivateInbox {
    private final InboxChanges changes;

    DeactivateInbox(InboxChanges changes) {
        this.changes = changes;
    }

    @Transactional
    public void askedBy(Asker person, String id) {
        changes.askedBy(person, id, inbox -> inbox.deactivate(person.actor(), Reason.REQUESTED));
    }
}
