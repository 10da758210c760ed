package io.unhook.channel.persistence;

import io.unhook.channel.domain.Channel;
import io.unhook.messaging.mailbox.MailboxTable;
import io.unhook.messaging.mailbox.Mailboxes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** The channels in PostgreSQL. */
class ChannelTable {
    @Produces
    @Singleton
    Mailboxes<Channel> channels(EntityManager database) {
        return new MailboxTable<>(database, "channel", ChannelRow.class);
    }
}
