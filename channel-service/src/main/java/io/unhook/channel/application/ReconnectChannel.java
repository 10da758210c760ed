package io.unhook.channel.application;

import io.unhook.channel.domain.Channel;
import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.Mailbox;
import io.unhook.messaging.mailbox.Asker;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/** Asks for the next connection of a disconnected channel, which stays disconnected until its access is granted. */
@ApplicationScoped
public class ReconnectChannel {
    private final MailboxChanges<Channel, ChannelEvent> changes;

    ReconnectChannel(MailboxChanges<Channel, ChannelEvent> changes) {
        this.changes = changes;
    }

    /** One that is connected, or waits already, stays as it is. */
    @Transactional
    public Channel askedBy(Asker person, String id, UnaryOperator<Mailbox> where) {
        return changes.reconnect(person, id, where, Channel::connectAgain);
    }
}
