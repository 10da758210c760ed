package io.unhook.messaging.consuming;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets, hour by hour, the claims of events that no topic holds any more. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("housekeeping").factory());
    private final ProcessedEvents processed;

    Housekeeping(ProcessedEvents processed) {
        this.processed = processed;
    }

    void start(@Observes StartupEvent started) {
        hourly.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopped) {
        hourly.shutdownNow();
    }

    private void forget() {
        try {
            int forgotten = processed.forgetOld();
            if (forgotten > 0) LOG.infof("old claims forgotten count=%d", forgotten);
        } catch (RuntimeException e) {
            LOG.warnf("old claims not forgotten, tried again in an hour reason=%s", e.getMessage());
        }
    }
}
