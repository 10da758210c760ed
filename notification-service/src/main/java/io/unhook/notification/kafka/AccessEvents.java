package io.unhook.notification.kafka;

import io.smallrye.common.annotation.Blocking;
import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.MassRemovalHeld;
import io.unhook.messaging.consuming.EventConsumer;
import io.unhook.messaging.consuming.Received;
import io.unhook.notification.application.NoteConnection;
import io.unhook.notification.application.NoteDisconnection;
import io.unhook.notification.application.NoteLostAccess;
import io.unhook.notification.application.NoteMassRemoval;
import io.unhook.notification.domain.End;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What becomes of access at the providers. */
@ApplicationScoped
class AccessEvents {
    private final EventConsumer consumer;
    private final NoteConnection connection;
    private final NoteLostAccess lostAccess;
    private final NoteDisconnection disconnection;
    private final NoteMassRemoval massRemoval;

    AccessEvents(
            EventConsumer consumer,
            NoteConnection connection,
            NoteLostAccess lostAccess,
            NoteDisconnection disconnection,
            NoteMassRemoval massRemoval) {
        this.consumer = consumer;
        this.connection = connection;
        this.lostAccess = lostAccess;
        this.disconnection = disconnection;
        this.massRemoval = massRemoval;
    }

    @Incoming("access-events")
    @Blocking
    public void receive(ConsumerRecords<byte[], byte[]> records) {
        consumer.consume(Group.NAME, records, this::handle);
    }

    private void handle(Received received) {
        Instant at = received.envelope().time();
        if (received.event() instanceof MassRemovalHeld held) massRemoval.of(held, at);
        if (received.event() instanceof AccessEvent event) handle(event, at);
    }

    private void handle(AccessEvent event, Instant at) {
        switch (event) {
            case AccessGranted granted -> connection.began(granted.mailbox(), granted.connection(), at);
            case AccessLost lost -> lostAccess.of(lost.mailbox(), lost.connection(), lost.cause(), at);
            case DisconnectionActionNeeded needed ->
                disconnection.of(
                        needed.disconnectionId(),
                        needed.mailbox(),
                        needed.connection(),
                        new End.ActionNeeded(needed.by(), needed.url(), needed.steps()),
                        at);
            case DisconnectionSettled settled ->
                disconnection.of(settled.disconnectionId(), settled.mailbox(), settled.connection(), end(settled), at);
            case AccessRefused _ -> {} // whoever asked for the consent sees it
        }
    }

    private static End end(DisconnectionSettled settled) {
        List<Evidence> evidence = settled.evidence() == null ? List.of() : settled.evidence();
        return new End.Settled(settled.outcome(), evidence, settled.accessEndsBy(), settled.nextStep());
    }
}
