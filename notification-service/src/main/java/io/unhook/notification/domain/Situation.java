package io.unhook.notification.domain;

import java.time.Instant;

/**
 * An incident, how its end stands, and the time: all that the policy looks at.
 *
 * @param ownerUnreachable whether a mail about it could not be delivered to the owner
 */
public record Situation(Incident incident, End end, Instant now, Timing timing, boolean ownerUnreachable) {

    public Standing standing() {
        return end.standing();
    }

    public boolean holdIsOver() {
        return !now.isBefore(holdEnds());
    }

    public Instant holdEnds() {
        return incident.heardAt().plus(timing.hold());
    }

    /** Not yet proven, and it will be: what somebody does about it is seen. */
    public boolean isOpenForAPerson() {
        return incident.key().kind().ends() && end.open() && standing().needsAPerson();
    }

    Situation unreachable(boolean owner) {
        return new Situation(incident, end, now, timing, owner);
    }
}
