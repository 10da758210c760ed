package io.unhook.revocation.rest;

import io.smallrye.health.api.Wellness;
import io.unhook.revocation.application.ShowBrakes;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Up whatever is on: a brake is somebody's will and no illness. It stands in the page so that nobody looks for another cause. */
@Wellness
@ApplicationScoped
class BrakesCheck implements HealthCheck {
    private final ShowBrakes showBrakes;

    BrakesCheck(ShowBrakes showBrakes) {
        this.showBrakes = showBrakes;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("brakes").up();
        try {
            ShowBrakes.Summary seen = showBrakes.summary();
            seen.howMany().forEach((kind, many) -> answer.withData(kind.word(), many));
            answer.withData("held", seen.held());
        } catch (RuntimeException _) {
            answer.withData("unknown", "the database cannot be asked"); // whose own check says so
        }
        return answer.build();
    }
}
