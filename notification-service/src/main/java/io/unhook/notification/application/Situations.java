package io.unhook.notification.application;

import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Situation;
import io.unhook.notification.persistence.Disconnections;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

@ApplicationScoped
class Situations {
    private final Disconnections disconnections;
    private final NotificationSettings settings;
    private final Clock clock;

    Situations(Disconnections disconnections, NotificationSettings settings, Clock clock) {
        this.disconnections = disconnections;
        this.settings = settings;
        this.clock = clock;
    }

    Situation of(Incident incident) {
        var ended = disconnections.of(incident.key().mailbox());
        return new Situation(incident, incident.end(ended), clock.instant(), settings.hold());
    }
}
