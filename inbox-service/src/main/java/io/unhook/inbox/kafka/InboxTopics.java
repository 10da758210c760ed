package io.unhook.inbox.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.unhook.contracts.InboxEvent;
import io.unhook.inbox.application.FollowAccess;
import io.unhook.inbox.application.FollowOthers;
import io.unhook.messaging.mailbox.MailboxTopics;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What is said of our access, and what other services say of inboxes. */
@ApplicationScoped
class InboxTopics {
    private final MailboxTopics topics;
    private final FollowAccess followAccess;
    private final FollowOthers followOthers;

    InboxTopics(MailboxTopics topics, FollowAccess followAccess, FollowOthers followOthers) {
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

    @Incoming("inbox-events")
    @Blocking // in order
    public void inboxes(ConsumerRecords<byte[], byte[]> records) {
        topics.others(records, InboxEvent.class, followOthers::heard);
    }
}
