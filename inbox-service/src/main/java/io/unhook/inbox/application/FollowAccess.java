package io.unhook.inbox.application;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.inbox.domain.AccessNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Follows what provider-revocation-service, which holds the grants, says of our access to inboxes. */
@ApplicationScoped
public class FollowAccess {
    private final InboxChanges changes;

    FollowAccess(InboxChanges changes) {
        this.changes = changes;
    }

    @Transactional
    public void heard(AccessEvent news) {
        switch (news) {
            case AccessGranted access -> changes.toldOf(access.mailbox(), inbox -> AccessNews.granted(inbox, access));
            case AccessRefused refusal ->
                changes.toldOf(refusal.mailbox(), inbox -> AccessNews.refused(inbox, refusal));
            case AccessLost loss -> changes.toldOf(loss.mailbox(), inbox -> AccessNews.lost(inbox, loss));
            case DisconnectionActionNeeded needed ->
                changes.toldOf(needed.mailbox(), inbox -> AccessNews.actionNeeded(inbox, needed));
            case DisconnectionSettled settlement ->
                changes.toldOf(settlement.mailbox(), inbox -> AccessNews.settled(inbox, settlement));
        }
    }
}
