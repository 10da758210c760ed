package io.unhook.notification.kafka;

import io.smallrye.common.annotation.Blocking;
import io.unhook.contracts.UserChanged;
import io.unhook.messaging.consuming.EventConsumer;
import io.unhook.messaging.consuming.EventHandler;
import io.unhook.messaging.consuming.Received;
import io.unhook.notification.application.KeepDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Users and roles of every account. A tombstone removes a user. */
@ApplicationScoped
class DirectoryUsers implements EventHandler {
    private final EventConsumer consumer;
    private final KeepDirectory keep;

    DirectoryUsers(EventConsumer consumer, KeepDirectory keep) {
        this.consumer = consumer;
        this.keep = keep;
    }

    @Incoming("directory-users")
    @Blocking
    public void receive(ConsumerRecords<byte[], byte[]> records) {
        consumer.consume(Group.NAME, records, this);
    }

    @Override
    public void handle(Received received) {
        if (received.event() instanceof UserChanged changed) keep.hear(changed);
    }

    @Override
    public void removed(String key, Instant at) {
        keep.withoutThem(key);
    }
}
