package io.unhook.revocation.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.ChannelAccessDeclined;
import io.unhook.contracts.ChannelAccessLost;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.ChannelReconnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.messaging.consuming.DeadLetter;
import io.unhook.messaging.consuming.EventConsumer;
import io.unhook.messaging.consuming.Received;
import io.unhook.messaging.consuming.SwitchingOrder;
import io.unhook.revocation.application.ApprovedMoves;
import io.unhook.revocation.application.EndUse;
import io.unhook.revocation.application.KnowMailbox;
import io.unhook.revocation.application.SwitchUse;
import io.unhook.revocation.domain.braking.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What becomes of mailboxes, ours and others'. <b>This is what happens when somebody presses Remove:</b> the event ends a use,
 * and with the last use of a grant its revocation becomes due. No provider is called here.
 */
@ApplicationScoped
class MailboxEvents {
    private static final String GROUP = "provider-revocation-service";

    private final EventConsumer consumer;
    private final SwitchingOrder order;
    private final KnowMailbox know;
    private final EndUse endUse;
    private final SwitchUse switchUse;
    private final ApprovedMoves approvedMoves;

    MailboxEvents(
            EventConsumer consumer,
            SwitchingOrder order,
            KnowMailbox know,
            EndUse endUse,
            SwitchUse switchUse,
            ApprovedMoves approvedMoves) {
        this.consumer = consumer;
        this.order = order;
        this.know = know;
        this.endUse = endUse;
        this.switchUse = switchUse;
        this.approvedMoves = approvedMoves;
    }

    // Neither @Transactional nor @Retry: each try begins its own transaction inside consume.
    @Incoming("inbox-events")
    @Blocking // in order: a removal must not overtake the connection before it
    public void inboxes(ConsumerRecords<byte[], byte[]> records) {
        consumer.consume(GROUP, records, this::handle);
    }

    @Incoming("channel-events")
    @Blocking
    public void channels(ConsumerRecords<byte[], byte[]> records) {
        consumer.consume(GROUP, records, this::handle);
    }

    private void handle(Received received) {
        if (!(received.event() instanceof MailboxEvent event))
            throw new DeadLetter("other-topic", "this topic carries events about mailboxes only");
        if (know.isOursInAnotherAccount(event.mailbox()))
            throw new DeadLetter("account-mismatch", "the mailbox belongs to another account");
        if (!received.envelope().foreign()) know.ours(event.mailbox());
        switch (event) {
            case ProviderMigrated moved -> end(moved, received, approvedMoves.removal(moved));
            case InboxEvent inbox -> inbox(inbox, received);
            case ChannelEvent channel -> channel(channel, received);
            case AccessEvent _ -> throw new DeadLetter("other-topic", "this topic carries events about mailboxes only");
        }
    }

    private void inbox(InboxEvent event, Received received) {
        switch (event) {
            case InboxRemoved removed -> end(removed, received, Removal.by(removed.actor()));
            case ProviderMigrated moved -> end(moved, received, approvedMoves.removal(moved));
            case InboxDeactivated off -> {
                if (counts(off, received)) switchUse.off(off.mailbox(), off.connection());
            }
            case InboxReactivated on -> {
                if (counts(on, received)) switchUse.on(on.mailbox(), on.connection());
            }
            case InboxAccessDeclined declined -> {
                if (!isRequest(declined.mailbox(), received)) endUse.declined(declined.mailbox(), declined.useId());
            }
            // The use began when its grant was registered, and its access was lost here first.
            case InboxConnected _, InboxReconnected _, InboxAccessLost _ -> {}
        }
    }

    private void channel(ChannelEvent event, Received received) {
        switch (event) {
            case ChannelRemoved removed -> end(removed, received, Removal.by(removed.actor()));
            case ProviderMigrated moved -> end(moved, received, approvedMoves.removal(moved));
            case ChannelAccessDeclined declined -> {
                if (!isRequest(declined.mailbox(), received)) endUse.declined(declined.mailbox(), declined.useId());
            }
            case ChannelConnected _, ChannelReconnected _, ChannelAccessLost _ -> {} // as for inboxes
        }
    }

    private void end(MailboxEvent event, Received received, Removal removal) {
        if (event.connection() == null)
            endUse.ofMailbox(event.mailbox(), received.envelope().time(), removal);
        else endUse.ofMailbox(event.mailbox(), event.connection(), removal);
    }

    /** A switch counts if it is the newest of its source, and not only a request to the owner. */
    private boolean counts(MailboxEvent event, Received received) {
        return !isRequest(event.mailbox(), received) && order.newest(received);
    }

    /** Somebody else's word about a mailbox of ours: its owner says what comes of it. */
    private boolean isRequest(Mailbox mailbox, Received received) {
        return received.envelope().foreign() && know.isOurs(mailbox);
    }
}
