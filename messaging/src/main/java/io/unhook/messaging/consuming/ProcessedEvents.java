package io.unhook.messaging.consuming;

import io.unhook.messaging.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Which events this service has handled. The claim is part of the effects' transaction, so they happen once or not yet.
 *
 * <p>{@code on conflict do nothing}: catching a duplicate key would doom the transaction.
 */
@ApplicationScoped
class ProcessedEvents {
    private final EntityManager entities;
    private final MessagingSettings settings;
    private final Clock clock;

    ProcessedEvents(EntityManager entities, MessagingSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** False if this consumer has it already. A second claimant waits for the first one's transaction. */
    boolean claim(String consumer, String source, String eventId) {
        return entities.createNativeQuery("""
                                insert into processed_event (consumer, source, event_id, processed_at)
                                values (?1, ?2, ?3, ?4) on conflict do nothing
                                """)
                        .setParameter(1, consumer)
                        .setParameter(2, source)
                        .setParameter(3, eventId)
                        .setParameter(4, clock.instant())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    int forgetOld() {
        return entities.createNativeQuery("delete from processed_event where processed_at < ?1")
                .setParameter(1, clock.instant().minus(settings.consuming().rememberEvents()))
                .executeUpdate();
    }
}
