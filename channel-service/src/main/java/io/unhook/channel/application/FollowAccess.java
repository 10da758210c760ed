package io.unhook.channel.application;

import io.unhook.channel.domain.Channel;
import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.ChannelEvent;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Follows what provider-revocation-service, which holds the grants, says of our access to channels. */
@ApplicationScoped
public class FollowAccess {
    private final MailboxChanges<Channel, ChannelEvent> changes;

    FollowAccess(MailboxChanges<Channel, ChannelEvent> changes) {
        this.changes = changes;
    }

    @Transactional
    public void heard(AccessEvent news) {
        changes.toldOf(news.mailbox(), channel -> channel.heard(news));
    }
}
