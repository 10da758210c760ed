package io.unhook.inbox.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.inbox.application.FollowOthers;
import io.unhook.messaging.consuming.DeadLetter;
import io.unhook.messaging.consuming.EventConsumer;
import io.unhook.messaging.consuming.Received;
import io.unhook.messaging.consuming.SwitchingOrder;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What other services say of inboxes. Our own events come round here too, and are known already. */
@ApplicationScoped
class InboxEvents {
    private final EventConsumer consumer;
    private final SwitchingOrder order;
    private final FollowOthers followOthers;

    InboxEvents(EventConsumer consumer, SwitchingOrder order, FollowOthers followOthers) {
        this.consumer = consumer;
        this.order = order;
        this.followOthers = followOthers;
    }

    // Neither @Transactional nor @Retry: each try begins its own transaction inside consume.
    @Incoming("inbox-events")
    @Blocking // in order
    public void receive(ConsumerRecords<byte[], byte[]> records) {
        consumer.consume("inbox-service", records, this::handle);
    }

    private void handle(Received received) {
        if (!(received.event() instanceof InboxEvent news))
            throw new DeadLetter("other-topic", "this topic carries inbox events only");
        if (!received.envelope().foreign()) return;
        if (isSwitching(news) && !order.newest(received)) return;
        followOthers.heard(news, received.envelope().time());
    }

    /** An ending holds however late it comes; of switches only the newest counts. */
    private static boolean isSwitching(InboxEvent news) {
        return switch (news) {
            case InboxConnected _, InboxDeactivated _, InboxReactivated _, InboxReconnected _ -> true;
            case InboxRemoved _, ProviderMigrated _, InboxAccessLost _, InboxAccessDeclined _ -> false;
        };
    }
}
