package io.unhook.channel.application;

import io.unhook.channel.domain.Channel;
import io.unhook.contracts.ChannelEvent;
import io.unhook.messaging.mailbox.Asker;
import io.unhook.messaging.mailbox.MailboxChanges;
import io.unhook.messaging.mailbox.MailboxQuery;
import io.unhook.messaging.mailbox.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows channels as they are, the removed ones too. */
@ApplicationScoped
public class ShowChannels {
    private final Mailboxes<Channel> channels;
    private final MailboxChanges<Channel, ChannelEvent> changes;

    ShowChannels(Mailboxes<Channel> channels, MailboxChanges<Channel, ChannelEvent> changes) {
        this.channels = channels;
        this.changes = changes;
    }

    @Transactional
    public Channel one(Asker person, String id) {
        return changes.shownTo(person, id);
    }

    @Transactional
    public List<Channel> matching(MailboxQuery query) {
        return channels.matching(query);
    }
}
