package io.unhook.channel.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.unhook.channel.application.FollowAccess;
import io.unhook.channel.application.FollowOthers;
import io.unhook.contracts.ChannelEvent;
import io.unhook.messaging.mailbox.MailboxTopics;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What is said of our access, and what other services say of channels. */
@ApplicationScoped
class ChannelTopics {
    private final MailboxTopics topics;
    private final FollowAccess followAccess;
    private final FollowOthers followOthers;

    ChannelTopics(MailboxTopics topics, FollowAccess followAccess, FollowOthers followOthers) {
        this.topics = topics;
        this.followAccess = followAccess;
        this.followOthers = followOthers;
    }

    // Neither @Transactional nor @Retry: each try begins its own transaction inside MailboxTopics.
    @Incoming("access-events")
    @Blocking // in order
    public void access(ConsumerRecords<byte[], byte[]> records) {
        topics.access(records, followAccess::heard);
    }

    @Incoming("channel-events")
    @Blocking // in order
    public void channels(ConsumerRecords<byte[], byte[]> records) {
        topics.others(records, ChannelEvent.class, followOthers::heard);
    }
}
