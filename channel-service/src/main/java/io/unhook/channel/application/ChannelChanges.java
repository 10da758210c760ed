package io.unhook.channel.application;

import io.unhook.channel.domain.Channel;
import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.MailboxKind;
import io.unhook.messaging.Ids;
import io.unhook.messaging.mailbox.MailboxChanges;
import io.unhook.messaging.mailbox.Mailboxes;
import io.unhook.messaging.outbox.Outbox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one way in which channels change. */
class ChannelChanges {
    @Produces
    @Singleton
    MailboxChanges<Channel, ChannelEvent> changes(Mailboxes<Channel> channels, Outbox outbox, Ids ids, Clock clock) {
        return new MailboxChanges<>(MailboxKind.CHANNEL, channels, outbox, ids, clock);
    }
}
