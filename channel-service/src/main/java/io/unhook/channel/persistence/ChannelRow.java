package io.unhook.channel.persistence;

import io.unhook.channel.domain.Channel;
import io.unhook.channel.domain.ChannelState;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.mailbox.MailboxState;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.messaging.mailbox.MailboxColumns;
import io.unhook.messaging.mailbox.MailboxRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A channel in its table. */
@Entity
@Table(name = "channel")
class ChannelRow implements MailboxRow<Channel> {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    ChannelState state;

    @Embedded
    MailboxColumns columns;

    protected ChannelRow() {}

    @Override
    public void take(Channel channel) {
        state = channel.state();
        columns.take(channel.kept());
    }

    @Override
    public Channel mailbox() {
        return new Channel(columns.kept(MailboxKind.CHANNEL, id, connectionState()));
    }

    private MailboxState connectionState() {
        return switch (state) {
            case AWAITING_CONSENT -> new AwaitingConsent();
            case ACTIVE -> new Connected();
            case DISCONNECTED -> columns.disconnected();
            case REMOVED -> new Removed();
        };
    }
}
