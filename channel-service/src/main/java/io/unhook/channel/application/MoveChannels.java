package io.unhook.channel.application;

import io.unhook.channel.domain.Channel;
import io.unhook.contracts.ChannelEvent;
import io.unhook.messaging.mailbox.MailboxChanges;
import io.unhook.messaging.mailbox.MailboxMoves;
import io.unhook.messaging.mailbox.Mailboxes;
import io.unhook.messaging.mailbox.MoveWork;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Disconnects the channels of a mail domain that moved to another provider; each tells so itself. */
class MoveChannels {
    @Produces
    @Singleton
    MoveWork<Channel, ChannelEvent> work(
            Mailboxes<Channel> channels, MailboxChanges<Channel, ChannelEvent> changes, MailboxMoves moves) {
        return new MoveWork<>(channels, changes, Channel::heard, moves);
    }
}
