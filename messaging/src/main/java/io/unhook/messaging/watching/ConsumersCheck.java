package io.unhook.messaging.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A consumer that has something to read and does not move, though nothing is away: only a new start helps. */
@Liveness
@ApplicationScoped
class ConsumersCheck implements HealthCheck {
    private final ConsumerProgress progress;

    ConsumersCheck(ConsumerProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        Set<TopicPartition> stuck = progress.stuck();
        return HealthCheckResponse.named("consumers move")
                .withData(
                        "stuck",
                        stuck.stream().map(TopicPartition::toString).sorted().collect(Collectors.joining(", ")))
                .status(stuck.isEmpty())
                .build();
    }
}
