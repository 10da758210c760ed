package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.messaging.work.RatePermits;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Permits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The permits of one provider, whoever asks: the workers, the credential door, a proof. */
@ApplicationScoped
class PacedCalls implements Permits {
    /** Whoever waited and wakes later than this has missed their moment: what was held up together must not go out together. */
    private static final Duration LATE = Duration.ofMillis(100);

    /** What the calls of this thread would end. */
    private static final ScopedValue<String> ENDING = ScopedValue.newInstance();

    /** Work that can wait begins only behind a queue that is not longer. */
    private static final Duration SHORT_QUEUE = Duration.ofMillis(250);

    private final RatePermits permits;
    private final HeldBack heldBack;
    private final RevocationSettings settings;
    private final Clock clock;

    PacedCalls(RatePermits permits, HeldBack heldBack, RevocationSettings settings, Clock clock) {
        this.permits = permits;
        this.heldBack = heldBack;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean take(Provider provider) {
        Instant patienceEnds = clock.instant().plus(settings.work().permitPatience());
        while (true) {
            Duration patience = Duration.between(clock.instant(), patienceEnds);
            Optional<Instant> moment = permits.reserve(bucket(provider), patience);
            if (moment.isEmpty()) return false;
            boolean waits = moment.get().isAfter(clock.instant());
            if (!waitFor(moment.get())) return false;
            if (!waits || clock.instant().isBefore(moment.get().plus(LATE))) return true;
        }
    }

    /** A permit may be waited for, and a brake be set meanwhile. Nobody may end what no revocation is for. */
    @Override
    public boolean mayEnd() {
        return ENDING.isBound() && !heldBack.isHeld(ENDING.get());
    }

    <T> T ending(String revocationId, Supplier<T> calls) {
        return ScopedValue.where(ENDING, revocationId).call(calls::get);
    }

    /** A call that went out now would hold up nobody for long. */
    boolean nobodyWaits(Provider provider) {
        return permits.isFreeWithin(bucket(provider), SHORT_QUEUE);
    }

    /** The provider asked us to wait: that holds for every call to it, not only for the one that was told. */
    void hold(Provider provider, Optional<Duration> retryAfter) {
        retryAfter.ifPresent(
                pause -> permits.holdUntil(bucket(provider), clock.instant().plus(pause)));
    }

    private boolean waitFor(Instant moment) {
        Duration pause = Duration.between(clock.instant(), moment);
        try {
            if (pause.isPositive()) Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String bucket(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }
}
