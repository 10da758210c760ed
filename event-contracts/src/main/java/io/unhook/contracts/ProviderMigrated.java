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
    /** What a person showed by connecting the address at the other provider. */
    private static final List<String> CONNECTED_THERE = List.of("connected-elsewhere");

    public static ProviderMigrated asked(Mailbox old, int connection, Provider to, Actor person) {
        return new ProviderMigrated(old, connection, old.provider(), to, CONNECTED_THERE, person, Reason.MIGRATED);
    }

    @Override
    public Topic topic() {
        return mailbox().kind() == MailboxKind.CHANNEL ? Topic.CHANNEL_EVENTS : Topic.INBOX_EVENTS;
    }
}
