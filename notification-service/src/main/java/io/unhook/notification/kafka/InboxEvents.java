package io.unhook.notification.kafka;

import io.smallrye.common.annotation.Blocking;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.messaging.consuming.EventConsumer;
import io.unhook.messaging.consuming.Received;
import io.unhook.notification.application.NoteConnection;
import io.unhook.notification.application.NoteEnding;
import io.unhook.notification.application.NoteLostAccess;
import io.unhook.notification.application.NoteSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What happens to inboxes, ours and others'. */
@ApplicationScoped
class InboxEvents {
    private final EventConsumer consumer;
    private final NoteConnection connection;
    private final NoteSwitch switches;
    private final NoteEnding ending;
    private final NoteLostAccess lostAccess;

    InboxEvents(
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

    @Incoming("inbox-events")
    @Blocking // in order: an inbox is reactivated after it was deactivated
    public void receive(ConsumerRecords<byte[], byte[]> records) {
        consumer.consume(Group.NAME, records, this::handle);
    }

    private void handle(Received received) {
        if (!(received.event() instanceof InboxEvent event)) return;
        switch (event) {
            case InboxConnected connected -> began(received, connected);
            case InboxReconnected connected -> began(received, connected);
            case InboxDeactivated deactivated -> switches.off(received, deactivated);
            case InboxReactivated reactivated -> switches.on(received, reactivated.mailbox());
            case InboxRemoved removed -> ending.of(removed, received.envelope());
            case InboxAccessLost lost ->
                lostAccess.of(
                        lost.mailbox(),
                        lost.connection(),
                        lost.cause(),
                        received.envelope().time());
            case ProviderMigrated moved -> ending.of(moved, received.envelope());
            case InboxAccessDeclined _ -> {} // the use that was granted in vain ends, which nobody ever saw
        }
    }

    private void began(Received received, InboxEvent connected) {
        switches.on(received, connected.mailbox());
        connection.inUse(connected.mailbox(), connected.connection(), received.envelope());
    }
}
