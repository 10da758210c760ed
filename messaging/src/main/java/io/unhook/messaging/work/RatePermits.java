package io.unhook.messaging.work;

import io.unhook.messaging.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Paces the calls to one provider, all replicas together: each permit is a moment of its own, a fixed distance after the one
 * before, kept in one row of the shared database. (GCRA without a burst.)
 */
@ApplicationScoped
public class RatePermits {
    /** Wider than the limit asks: what happens between a permit and its call squeezes calls together. */
    private static final double MARGIN = 1.25;

    private final EntityManager entities;
    private final MessagingSettings settings;
    private final Clock clock;

    RatePermits(EntityManager entities, MessagingSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The moment at which the caller may call, at most {@code patience} from now; empty if that is too soon to be had, and then
     * nothing was taken. A bucket without a configured rate is free. The caller waits for the moment itself.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Instant> reserve(String bucket, Duration patience) {
        Instant now = clock.instant();
        Duration distance = settings.rate(bucket).map(RatePermits::distance).orElse(Duration.ZERO);
        List<?> next = entities.createNativeQuery("""
                        insert into rate_permit as permit (bucket, next_at) values (?1, ?2)
                        on conflict (bucket) do update set next_at = greatest(permit.next_at, ?3) + ?4 * interval '1 microsecond'
                        where permit.next_at <= ?5
                        returning next_at
                        """, Instant.class)
                .setParameter(1, bucket)
                .setParameter(2, now.plus(distance))
                .setParameter(3, now)
                .setParameter(4, distance.toNanos() / 1_000)
                .setParameter(5, now.plus(patience))
                .getResultList();
        return next.stream().findFirst().map(at -> ((Instant) at).minus(distance));
    }

    /** A permit could be had by then. Takes none: for work that stands back behind all other. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean isFreeWithin(String bucket, Duration wait) {
        return entities.createNativeQuery("select 1 from rate_permit where bucket = ?1 and next_at > ?2")
                .setParameter(1, bucket)
                .setParameter(2, clock.instant().plus(wait))
                .getResultList()
                .isEmpty();
    }

    /** Nobody calls this provider before then: it asked us to wait ({@code Retry-After}). */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void holdUntil(String bucket, Instant until) {
        entities.createNativeQuery("""
                        insert into rate_permit as permit (bucket, next_at) values (?1, ?2)
                        on conflict (bucket) do update set next_at = greatest(permit.next_at, excluded.next_at)
                        """)
                .setParameter(1, bucket)
                .setParameter(2, until)
                .executeUpdate();
    }

    private static Duration distance(MessagingSettings.Rate rate) {
        return Duration.ofNanos((long) (rate.per().toNanos() * MARGIN / rate.permits()));
    }
}
