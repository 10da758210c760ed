package io.unhook.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Removes an inbox and tells so. Hearing it, provider-revocation-service ends our access at the provider, and what came of that
 * reaches the removed inbox through {@link FollowAccess}; nothing is called from here.
 */
@ApplicationScoped
public class RemoveInbox {
    private final InboxChanges changes;

    RemoveInbox(InboxChanges changes) {
        this.changes = changes;
    }

    @Transactional
    public void askedBy(Asker person, String id) {
        changes.askedBy(person, id, inbox -> inbox.remove(person.actor()));
    }
}
