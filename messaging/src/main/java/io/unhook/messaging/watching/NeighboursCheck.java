package io.unhook.messaging.watching;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its database or its broker a service is of no use to a caller; starting it anew would not bring them back. */
@Readiness
@ApplicationScoped
class NeighboursCheck implements HealthCheck {
    private final Watch watch;

    NeighboursCheck(Watch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        boolean database = watch.seesDatabase();
        boolean broker = watch.seesBroker();
        return HealthCheckResponse.named("database and broker")
                .withData("database", database)
                .withData("broker", broker)
                .status(database && broker)
                .build();
    }
}
