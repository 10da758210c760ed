package io.unhook.messaging.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Claims due rows and works on them, one virtual thread a claim, a breaker and a bulkhead a lane: a broken provider never slows
 * another.
 *
 * <p>Any number of replicas may run it on one table. A crash at any moment leaves the row to whoever finds its lease ended.
 */
public final class DueWorkLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DueWorkLoop.class);

    /**
     * @param poll how often to look without being woken
     * @param bulkhead how many claims of one lane are worked on at a time
     * @param breakerWindow of so many tries, half in trouble open the breaker
     * @param breakerPause how long an open breaker waits before it lets one try through
     */
    public record Limits(Duration poll, int bulkhead, int breakerWindow, Duration breakerPause) {}

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Limits limits;
    private final Semaphore wakeUps = new Semaphore(0);
    private final ExecutorService threads;
    private final Thread dispatcher;
    private volatile boolean closed;

    public DueWorkLoop(String name, DueWorker worker, Limits limits) {
        this.limits = limits;
        for (String lane : worker.lanes()) lanes.put(lane, new Lane(name, lane, worker, limits));
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
        dispatcher = Thread.ofVirtual().name(name).unstarted(this::keepGoing);
    }

    /** Begins to look for work by itself; without this only {@link #runOnce} does any. */
    public DueWorkLoop start() {
        dispatcher.start();
        return this;
    }

    /** Something may be due now. Never blocks. */
    public void wake() {
        wakeUps.release();
    }

    /** Does everything that is due now and waits for it; how much that was. For tests that move time by hand. */
    public int runOnce() {
        int done = 0;
        for (List<Future<?>> running = dispatch(); !running.isEmpty(); running = dispatch()) {
            running.forEach(DueWorkLoop::await);
            done += running.size();
        }
        return done;
    }

    /** The breaker of each lane: CLOSED, OPEN or HALF_OPEN. */
    public Map<String, String> breakers() {
        Map<String, String> states = new LinkedHashMap<>();
        lanes.forEach((name, lane) -> states.put(name, lane.state()));
        return states;
    }

    /** Waits for what is being worked on, up to 20 s; what is not finished then is left to its lease. */
    @Override
    public void close() {
        closed = true;
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void keepGoing() {
        while (!closed) {
            try {
                dispatch();
                wakeUps.tryAcquire(limits.poll().toMillis(), TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                if (!closed) LOG.error("due work loop stumbled and goes on", e);
            }
        }
    }

    private List<Future<?>> dispatch() {
        List<Future<?>> running = new ArrayList<>();
        for (Lane lane : lanes.values())
            for (Claim claim : lane.claim()) running.add(threads.submit(() -> finish(lane, claim)));
        return running;
    }

    /** A finished claim leaves room in its bulkhead, so the loop looks again at once. */
    private void finish(Lane lane, Claim claim) {
        lane.run(claim);
        wake();
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (Exception e) {
            throw new IllegalStateException("due work did not finish", e);
        }
    }
}
