package io.unhook.revocation.application;

import io.unhook.revocation.domain.braking.Brake.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which brakes are on, and how much they hold. */
@ApplicationScoped
public class ShowBrakes {
    private final Brakes brakes;

    ShowBrakes(Brakes brakes) {
        this.brakes = brakes;
    }

    /** @param howMany brakes of each kind, also where there is none */
    public record Summary(Map<Kind, Long> howMany, long held) {}

    /** @param accounts only what is on these accounts; empty: all */
    @Transactional
    public List<Brakes.On> on(Optional<List<String>> accounts) {
        return brakes.on(accounts);
    }

    @Transactional
    public Summary summary() {
        return new Summary(brakes.howMany(), brakes.held());
    }
}
