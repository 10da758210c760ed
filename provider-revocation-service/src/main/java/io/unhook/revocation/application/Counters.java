package io.unhook.revocation.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.DisconnectionState;
import io.unhook.revocation.domain.DisconnectionState.Settled;
import io.unhook.revocation.domain.moving.MigrationState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** What an operator watches: what providers answer, and how disconnections end. Few labels, and no account among them. */
@ApplicationScoped
class Counters {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry meters;

    Counters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** One call as the caller sees it: until the answer, the wait for a permit included. */
    <T> T timed(Provider provider, String call, Supplier<T> asked) {
        Timer.Sample begin = Timer.start(meters);
        T answer = asked.get();
        begin.stop(Timer.builder("unhook.provider.calls")
                .tags("provider", provider.name(), "call", call)
                .tag("answer", answer.getClass().getSimpleName())
                .serviceLevelObjectives(BUCKETS)
                .register(meters));
        return answer;
    }

    void told(Provider provider, DisconnectionState state) {
        String outcome = state instanceof Settled settled
                ? settled.outcome().name()
                : state.name().name();
        meters.counter("unhook.disconnections.told", "provider", provider.name(), "outcome", outcome)
                .increment();
    }

    void massRemovalHeld() {
        meters.counter("unhook.mass.removals.held").increment();
    }

    void consentEnded(Provider provider, String outcome) {
        meters.counter("unhook.consents.ended", "provider", provider.name(), "outcome", outcome)
                .increment();
    }

    void lookedUp(String host) {
        meters.counter("unhook.domains.looked.up", "host", host).increment();
    }

    void migration(MigrationState.Name state) {
        meters.counter("unhook.migrations", "state", state.name()).increment();
    }
}
