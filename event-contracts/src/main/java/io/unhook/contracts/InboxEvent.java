package io.unhook.contracts;

/** What happens to a person's inbox in the product. */
public sealed interface InboxEvent extends MailboxEvent
        permits InboxConnected,
                InboxDeactivated,
                InboxReactivated,
                InboxRemoved,
                InboxReconnected,
                InboxAccessLost,
                InboxAccessDeclined,
                ProviderMigrated {
    @Override
    default Topic topic() {
        return Topic.INBOX_EVENTS;
    }
}
