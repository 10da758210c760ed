package io.unhook.contracts;

/** What happens to a team channel in the product. */
public sealed interface ChannelEvent extends MailboxEvent
        permits ChannelConnected,
                ChannelRemoved,
                ChannelReconnected,
                ChannelAccessLost,
                ChannelAccessDeclined,
                ProviderMigrated {
    @Override
    default Topic topic() {
        return Topic.CHANNEL_EVENTS;
    }
}
