package io.unhook.contracts;

import java.util.List;

/**
 * A mailbox moved to another provider: its old connection is over.
 *
 * <p>Says nothing about a new connection: that has an event of its own, if it comes about.
 *
 * @param evidence what showed the move, e.g. two observations of the domain's mail servers
 */
public record ProviderMigrated(
        Mailbox mailbox,
        Integer connection,
        Provider from,
        Provider to,
        List<String> evidence,
        Actor actor,
        Reason reason)
        implements InboxEvent, ChannelEvent {
    @Override
    public Topic topic() {
        return mailbox().kind() == MailboxKind.CHANNEL ? Topic.CHANNEL_EVENTS : Topic.INBOX_EVENTS;
    }
}
