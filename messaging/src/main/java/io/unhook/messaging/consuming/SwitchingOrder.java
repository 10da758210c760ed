package io.unhook.messaging.consuming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Tells a switching event that came too late. Sequences are compared within one source and aggregate; an event without one is
 * not compared. Ending events never ask: they hold whatever came before or after.
 */
@ApplicationScoped
public class SwitchingOrder {
    private final EntityManager entities;

    SwitchingOrder(EntityManager entities) {
        this.entities = entities;
    }

    /** True if nothing newer was seen, and from now on nothing older than this will be newest. */
    public boolean newest(Received received) {
        Long sequence = received.envelope().sequence();
        if (sequence == null) return true;
        return entities.createNativeQuery("""
                                insert into last_sequence (consumer, source, aggregate, last) values (?1, ?2, ?3, ?4)
                                on conflict (consumer, source, aggregate) do update set last = excluded.last
                                where last_sequence.last < excluded.last
                                """)
                        .setParameter(1, received.consumer())
                        .setParameter(2, received.envelope().source())
                        .setParameter(
                                3,
                                received.event().topic().topicName() + "/"
                                        + received.event().key())
                        .setParameter(4, sequence)
                        .executeUpdate()
                == 1;
    }
}
