package io.unhook.inbox.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.DirectoryEvent;
import io.unhook.contracts.DomainEvent;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.NoticeEvent;
import io.unhook.inbox.application.FollowAccess;
import io.unhook.messaging.consuming.DeadLetter;
import io.unhook.messaging.consuming.EventConsumer;
import io.unhook.messaging.consuming.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What provider-revocation-service says, each event once and in the order of its mailbox. */
@ApplicationScoped
class AccessEvents {
    private final EventConsumer consumer;
    private final FollowAccess followAccess;

    AccessEvents(EventConsumer consumer, FollowAccess followAccess) {
        this.consumer = consumer;
        this.followAccess = followAccess;
    }

    // Neither @Transactional nor @Retry: each try begins its own transaction inside consume.
    @Incoming("access-events")
    @Blocking // in order
    public void receive(ConsumerRecords<byte[], byte[]> records) {
        consumer.consume("inbox-service", records, this::handle);
    }

    private void handle(Received received) {
        switch (received.event()) {
            case AccessEvent news -> followAccess.heard(news);
            case DomainEvent _ -> {} // not about one mailbox: nothing of ours moves by itself yet
            case InboxEvent _, ChannelEvent _, NoticeEvent _, DirectoryEvent _ ->
                throw new DeadLetter("other-topic", "this topic carries access events only");
        }
    }
}
