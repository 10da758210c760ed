package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** A provider refuses us and not a token ({@code invalid_client}): operators must mend it, and no user hears of it. */
@ApplicationScoped
class OurFaults {
    private static final Logger LOG = Logger.getLogger(OurFaults.class);

    private final Duration pause;
    private final Clock clock;
    private final Map<Provider, Instant> last = new ConcurrentHashMap<>();

    OurFaults(RevocationSettings settings, Clock clock) {
        this.pause = settings.checks().pauseAfterFault();
        this.clock = clock;
    }

    void alarm(Provider provider, String detail) {
        last.put(provider, clock.instant());
        LOG.errorf("provider refuses us, not the token provider=%s outcome=%s", provider, detail);
    }

    /** What can wait had better wait until it is mended. */
    boolean isOpen(Provider provider) {
        Instant at = last.get(provider);
        return at != null && clock.instant().isBefore(at.plus(pause));
    }
}
