package io.unhook.messaging.watching;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.unhook.messaging.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Looks at the database and the broker every few seconds, for whoever asks for metrics or health: a scrape or a probe costs
 * neither of them anything, and never waits for them.
 */
@ApplicationScoped
public class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("watch").daemon().factory());
    private final DatabaseLook databaseLook;
    private final BrokerLook brokerLook;
    private final OldestUnread oldestUnread;
    private final OwnConsumers consumers;
    private final ConsumerProgress progress;
    private final LagGauges lag;
    private final MessagingSettings.Watching settings;
    private final LastLook database;
    private final LastLook broker;

    Watch(
            DatabaseLook databaseLook,
            BrokerLook brokerLook,
            OldestUnread oldestUnread,
            OwnConsumers consumers,
            ConsumerProgress progress,
            LagGauges lag,
            MeterRegistry registry,
            MessagingSettings settings) {
        this.databaseLook = databaseLook;
        this.brokerLook = brokerLook;
        this.oldestUnread = oldestUnread;
        this.consumers = consumers;
        this.progress = progress;
        this.lag = lag;
        this.settings = settings.watching();
        this.database = new LastLook("database", registry);
        this.broker = new LastLook("broker", registry);
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled())
            rounds.scheduleWithFixedDelay(this::look, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.shutdownNow();
    }

    /** One round. For tests, which have switched the others off. */
    public synchronized void look() {
        lookAtDatabase();
        lookAtBroker();
    }

    private void lookAtDatabase() {
        try {
            databaseLook.now();
            database.isWell();
        } catch (SQLException | RuntimeException e) {
            database.isNot();
            LOG.debugf("database not seen reason=%s", e.getMessage());
        }
    }

    private void lookAtBroker() {
        try {
            Map<TopicPartition, Standing> standings = brokerLook.of(consumers.topics());
            broker.isWell();
            lag.show(standings, oldestUnread.of(standings));
            follow(standings);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | KafkaException e) {
            broker.isNot();
            lag.forget();
            progress.forget();
            LOG.debugf("broker not seen reason=%s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("the watch stumbled and goes on", e);
        }
    }

    /** A consumer that waits for the database does what it should. */
    private void follow(Map<TopicPartition, Standing> standings) {
        if (!seesDatabase()) progress.forget();
        else {
            Map<TopicPartition, Standing> own = new HashMap<>(standings);
            own.keySet().retainAll(consumers.partitions());
            progress.seen(own);
        }
    }

    boolean seesBroker() {
        return broker.wellWithin(tooLong());
    }

    boolean seesDatabase() {
        return database.wellWithin(tooLong());
    }

    /** A look may last as long as both are waited for; one that hangs longer is as good as none. */
    private Duration tooLong() {
        return settings.every().plus(settings.patience().multipliedBy(4));
    }
}
