package io.unhook.notification.domain;

import java.time.Duration;
import java.time.Instant;

/** An incident, how its end stands, and the time: all that the policy looks at. */
public record Situation(Incident incident, End end, Instant now, Duration hold) {

    public Standing standing() {
        return end.standing();
    }

    public boolean holdIsOver() {
        return !now.isBefore(holdEnds());
    }

    public Instant holdEnds() {
        return incident.heardAt().plus(hold);
    }
}
