package io.unhook.channel.application;

import io.unhook.channel.domain.Channel;
import io.unhook.contracts.ChannelEvent;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Follows what other services say of our channels. */
@ApplicationScoped
public class FollowOthers {
    private final MailboxChanges<Channel, ChannelEvent> changes;

    FollowOthers(MailboxChanges<Channel, ChannelEvent> changes) {
        this.changes = changes;
    }

    @Transactional
    public void heard(ChannelEvent news, Instant at) {
        changes.toldOf(news.mailbox(), channel -> channel.heard(news, at));
    }
}
