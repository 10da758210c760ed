package io.unhook.revocation.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.unhook.revocation.domain.braking.Brake.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many brakes of each kind are on, and how much they hold: read from the database, so every replica shows the same. */
@ApplicationScoped
class BrakeGauges {
    private final ShowBrakes showBrakes;
    private final MeterRegistry meters;

    BrakeGauges(ShowBrakes showBrakes, MeterRegistry meters) {
        this.showBrakes = showBrakes;
        this.meters = meters;
    }

    void begin(@Observes StartupEvent started) {
        for (Kind kind : Kind.values())
            Gauge.builder("unhook.brakes", () -> showBrakes.summary().howMany().get(kind))
                    .tag("kind", kind.word())
                    .register(meters);
        Gauge.builder("unhook.revocations.held", () -> showBrakes.summary().held())
                .register(meters);
    }
}
