package io.unhook.notification.application;

import io.unhook.contracts.UserChanged;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.notification.domain.User;
import io.unhook.notification.persistence.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * For products that have users but no Kafka: publishes what they say as the directory's own event, which comes back to us like
 * everybody else's. Until then nothing has changed; saying it again is harmless.
 */
@ApplicationScoped
public class PublishUser {
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    PublishUser(Directory directory, Outbox outbox, Clock clock) {
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param version null: newer than everything that we have heard */
    public record Fields(String address, String name, String locale, List<String> roles, Long version) {}

    @Transactional
    public void changed(String accountId, String userId, Fields fields) {
        publish(accountId, userId, fields, false);
    }

    /** @param version null: newer than everything that we have heard */
    @Transactional
    public void removed(String accountId, String userId, Long version) {
        publish(accountId, userId, new Fields(null, null, null, List.of(), version), true);
    }

    private void publish(String accountId, String userId, Fields fields, boolean removed) {
        User known = directory.lock(accountId, userId);
        long version = fields.version() == null ? newerThan(known) : fields.version();
        outbox.publish(new UserChanged(
                accountId,
                userId,
                fields.address(),
                fields.name(),
                fields.locale(),
                fields.roles() == null ? List.of() : fields.roles(),
                version,
                removed));
    }

    /** The time, so that two changes that are still on their way are told apart too. */
    private long newerThan(User known) {
        return Math.max(clock.millis(), known.version() + 1);
    }
}
