package io.unhook.revocation.application;

import io.quarkus.runtime.StartupEvent;
import io.unhook.revocation.RevocationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Settings that together would make us lose answers: better not to start. */
@ApplicationScoped
class SettingsCheck {
    private final RevocationSettings settings;

    SettingsCheck(RevocationSettings settings) {
        this.settings = settings;
    }

    void begin(@Observes StartupEvent started) {
        Duration longestCall =
                settings.work().permitPatience().plus(settings.http().answerTimeout());
        if (settings.timing().tokenLease().compareTo(longestCall) <= 0)
            throw new IllegalStateException("unhook.revocation.timing.token-lease must be longer than a call may take, "
                    + "work.permit-patience and http.answer-timeout together: " + longestCall);
    }
}
