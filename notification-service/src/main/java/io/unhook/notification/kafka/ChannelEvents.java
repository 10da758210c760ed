package io.unhook.notification.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.unhook.contracts.ChannelAccessDeclined;
import io.unhook.contracts.ChannelAccessLost;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.ChannelReconnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.messaging.consuming.EventConsumer;
import io.unhook.messaging.consuming.Received;
import io.unhook.notification.application.NoteConnection;
import io.unhook.notification.application.NoteEnding;
import io.unhook.notification.application.NoteLostAccess;
import io.unhook.notification.application.NoteSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What happens to team channels, ours and others'. */
@ApplicationScoped
class ChannelEvents {
    private final EventConsumer consumer;
    private final NoteConnection connection;
    private final NoteSwitch switches;
    private final NoteEnding ending;
    private final NoteLostAccess lostAccess;

    ChannelEvents(
            EventConsumer consumer,
            NoteConnection connection,
            NoteSwitch switches,
            NoteEnding ending,
            NoteLostAccess lostAccess) {
        this.consumer = consumer;
        this.connection = connection;
        this.switches = switches;
        this.ending = ending;
        this.lostAccess = lostAccess;
    }

    @Incoming("channel-events")
    @Blocking
    public void receive(ConsumerRecords<byte[], byte[]> records) {
        consumer.consume(Group.NAME, records, this::handle);
    }

    private void handle(Received received) {
        if (!(received.event() instanceof ChannelEvent event)) return;
        Instant at = received.envelope().time();
        switch (event) {
            case ChannelConnected connected -> began(received, connected);
            case ChannelReconnected connected -> began(received, connected);
            case ChannelRemoved removed -> ending.of(removed, received.envelope());
            case ProviderMigrated moved -> ending.of(moved, received.envelope());
            case ChannelAccessLost lost -> lostAccess.of(lost.mailbox(), lost.connection(), lost.cause(), at);
            case ChannelAccessDeclined _ -> {} // the use that was granted in vain ends, which nobody ever saw
        }
    }

    private void began(Received received, ChannelEvent connected) {
        switches.on(received, connected.mailbox());
        connection.inUse(connected.mailbox(), connected.connection(), received.envelope());
    }
}
