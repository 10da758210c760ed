package io.unhook.messaging.mailbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Keeps the work of those services going that have mailboxes to move. */
@ApplicationScoped
class MoveLoops {
    private final Instance<MoveWork<?, ?>> all;

    MoveLoops(@Any Instance<MoveWork<?, ?>> all) {
        this.all = all;
    }

    void begin(@Observes StartupEvent started) {
        all.forEach(MoveWork::start);
    }

    void end(@Observes ShutdownEvent stopping) {
        all.forEach(MoveWork::close);
    }
}
