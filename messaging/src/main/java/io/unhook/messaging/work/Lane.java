package io.unhook.messaging.work;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One provider's breaker and bulkhead. Both stand at the claim: an open breaker means "do not claim", never "fail". */
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final String name;
    private final DueWorker worker;
    private final Semaphore bulkhead;
    private final CircuitBreaker breaker;
    private final LaneMetrics metrics;

    Lane(String work, String name, DueWorker worker, DueWorkLoop.Limits limits) {
        this.name = name;
        this.worker = worker;
        this.bulkhead = new Semaphore(limits.bulkhead());
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(limits.breakerWindow())
                        .minimumNumberOfCalls(limits.breakerWindow())
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(limits.breakerPause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.warnf(
                        "breaker changed lane=%s state=%s",
                        name, change.getStateTransition().getToState()));
        this.metrics = new LaneMetrics(work, name);
        metrics.follow(breaker, bulkhead, limits.bulkhead());
    }

    String state() {
        return breaker.getState().name();
    }

    /** Claims as much as breaker and bulkhead let through. Each claim must be {@link #run}. */
    List<Claim> claim() {
        int free = bulkhead.drainPermits();
        int allowed = 0;
        while (allowed < free && breaker.tryAcquirePermission()) allowed++;
        List<Claim> claims = allowed == 0 ? List.of() : claim(allowed);
        for (int unused = claims.size(); unused < allowed; unused++) breaker.releasePermission();
        bulkhead.release(free - claims.size());
        return claims;
    }

    private List<Claim> claim(int most) {
        try {
            return worker.claim(name, most);
        } catch (RuntimeException e) {
            LOG.warnf("due work not claimed, tried again lane=%s reason=%s", name, e);
            return List.of();
        }
    }

    void run(Claim claim) {
        long begin = System.nanoTime();
        try {
            judge(worker.work(name, claim), begin);
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "due work failed, tried again when its lease ends lane=%s id=%s attempt=%d",
                    name,
                    claim.id(),
                    claim.attempt());
            metrics.failed();
            breaker.releasePermission();
        } finally {
            bulkhead.release();
        }
    }

    private void judge(DueWorker.Health health, long begin) {
        long took = System.nanoTime() - begin;
        metrics.done(health);
        switch (health) {
            case OK -> breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            case LANE_TROUBLE -> breaker.onError(took, TimeUnit.NANOSECONDS, new LaneTrouble());
            case OUR_TROUBLE -> breaker.releasePermission();
        }
    }

    private static final class LaneTrouble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LaneTrouble() {
            super(null, null, false, false);
        }
    }
}
