package io.unhook.messaging.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes due rows for one worker, in a short transaction of its own.
 *
 * <p>{@code due_at} is pushed to the end of the lease before any work is done: a worker that dies is replaced later, not at
 * once, and nobody works on the row meanwhile.
 */
@ApplicationScoped
public class DueClaims {
    private final WorkGauges gauges;
    private final EntityManager entities;
    private final Clock clock;

    DueClaims(WorkGauges gauges, EntityManager entities, Clock clock) {
        this.gauges = gauges;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Claim> claim(DueTable table, String lane, int most, Duration lease) {
        gauges.show(table);
        Instant now = clock.instant();
        List<?> rows = entities.createNativeQuery(table.claimStatement())
                .setParameter(1, lane)
                .setParameter(2, now)
                .setParameter(3, most)
                .setParameter(4, now.plus(lease))
                .getResultList();
        return rows.stream().map(row -> claim((Object[]) row)).toList();
    }

    private static Claim claim(Object[] row) {
        return new Claim((String) row[0], ((Number) row[1]).intValue(), (String) row[2]);
    }
}
