package io.unhook.channel.application;

import io.unhook.channel.domain.Channel;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelEvent;
import io.unhook.messaging.mailbox.Connected;
import io.unhook.messaging.mailbox.MailboxChanges;
import io.unhook.messaging.mailbox.WantedMailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a channel that waits for its access, or asks for a disconnected one's next connection. Nobody is told yet. */
@ApplicationScoped
public class ConnectChannel {
    private final MailboxChanges<Channel, ChannelEvent> changes;

    ConnectChannel(MailboxChanges<Channel, ChannelEvent> changes) {
        this.changes = changes;
    }

    /** The same again by the same person while the channel lives: the same channel. */
    @Transactional
    public Connected<Channel> askedBy(Actor person, WantedMailbox wanted) {
        return changes.connect(person, wanted, Channel::awaitingConsent, Channel::connectAgain);
    }
}
