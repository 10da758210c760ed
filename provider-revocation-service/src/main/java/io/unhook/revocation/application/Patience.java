package io.unhook.revocation.application;

import io.unhook.revocation.domain.Refusal;
import java.time.Duration;

/** How long a caller is kept waiting while somebody else has the token, before it hears: ask again. */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final long end;

    Patience(Duration lasts) {
        end = System.nanoTime() + lasts.toNanos();
    }

    void check() {
        if (System.nanoTime() > end) throw new Refusal.ProviderUnavailable(ASK_AGAIN);
    }

    void pause() {
        check();
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal.ProviderUnavailable(ASK_AGAIN);
        }
    }
}
