package io.unhook.messaging.consuming;

import io.unhook.messaging.MessagingSettings;
import io.unhook.messaging.work.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** How long a consumer waits between two tries of one record, and when it gives the record up. */
@ApplicationScoped
class Patience {
    private final MessagingSettings.Consuming settings;
    private final Backoff backoff;

    Patience(MessagingSettings settings, RandomGenerator random) {
        this.settings = settings.consuming();
        this.backoff = new Backoff(this.settings.pause(), this.settings.longestPause(), random);
    }

    boolean isOver(int attempt) {
        return attempt >= settings.attempts();
    }

    /** Ends early, and for good, when the service stops. */
    void pause(int attempt) {
        LockSupport.parkNanos(backoff.delay(attempt).toNanos());
        if (Thread.currentThread().isInterrupted())
            throw new IllegalStateException("the service stops; the record stays unacknowledged");
    }
}
