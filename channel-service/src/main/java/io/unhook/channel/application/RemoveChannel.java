package io.unhook.channel.application;

import io.unhook.channel.domain.Channel;
import io.unhook.contracts.ChannelEvent;
import io.unhook.messaging.mailbox.Asker;
import io.unhook.messaging.mailbox.MailboxChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Removes a channel, be it active, and tells so. Hearing it, provider-revocation-service ends our access at the provider, and
 * notification-service tells the admins and whoever connected it; nothing is called from here.
 */
@ApplicationScoped
public class RemoveChannel {
    private final MailboxChanges<Channel, ChannelEvent> changes;

    RemoveChannel(MailboxChanges<Channel, ChannelEvent> changes) {
        this.changes = changes;
    }

    @Transactional
    public void askedBy(Asker person, String id) {
        changes.askedBy(person, id, channel -> channel.remove(person.actor()));
    }
}
