package io.unhook.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.unhook.messaging.MessagingSettings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Moves the outbox's rows to Kafka: one thread a process, which sends only the shards that it owns.
 *
 * <p><b>Promise.</b> Each committed row is sent at least once, and of one key in the order of its positions. Whoever loses the
 * database session loses its shards with it; what was in flight then may reach the topic a second time, later.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final MessagingSettings settings;
    private final RelaySessions sessions;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    Relay(MessagingSettings settings, RelaySessions sessions) {
        this.settings = settings;
        this.sessions = sessions;
    }

    /** Says that there is something to send. Never blocks, and may be called as often as one likes. */
    public void wake() {
        work.release();
    }

    void start(@Observes StartupEvent started) {
        if (!settings.relay().enabled()) return;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::keepSending);
    }

    /** Late, so that whatever else stops may still publish. */
    void stop(@Observes @Priority(10_000) ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (thread == null) return;
        wake();
        if (!thread.join(Duration.ofSeconds(10))) thread.interrupt();
    }

    private void keepSending() {
        while (!stopping) {
            try (RelaySession session = sessions.open()) {
                sendWith(session);
            } catch (SQLException | KafkaTrouble e) {
                if (stopping) return;
                LOG.warnf("outbox relay starts over reason=%s", e.getMessage());
                pause(AFTER_TROUBLE);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.error("outbox relay failed and starts over", e);
                pause(AFTER_TROUBLE);
            }
        }
    }

    private void sendWith(RelaySession session) throws SQLException, InterruptedException {
        while (true) {
            session.shareShards();
            int sent = session.sendBatch();
            if (sent == settings.relay().batch()) continue;
            if (stopping) return;
            work.tryAcquire(settings.relay().poll().toMillis(), TimeUnit.MILLISECONDS);
            work.drainPermits();
        }
    }

    private void pause(Duration time) {
        try {
            work.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }
}
