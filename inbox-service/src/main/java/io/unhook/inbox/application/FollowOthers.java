package io.unhook.inbox.application;

import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.domain.NewsFromOthers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Follows what other services say of our inboxes. */
@ApplicationScoped
public class FollowOthers {
    private final InboxChanges changes;

    FollowOthers(InboxChanges changes) {
        this.changes = changes;
    }

    @Transactional
    public void heard(InboxEvent news, Instant at) {
        changes.toldOf(news.mailbox(), inbox -> NewsFromOthers.follow(inbox, news, at));
    }
}
