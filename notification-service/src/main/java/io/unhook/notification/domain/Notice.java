package io.unhook.notification.domain;

import java.time.Instant;

/**
 * One message to one person about one incident: unique by (incident, person, message, reminder).
 *
 * @param person null if there was nobody to tell
 * @param reminder 0 for the first mail
 * @param said how the end stood in the mail, from just before it goes out; null before
 * @param ambiguous whether a try ended without an answer, so that the mail may have gone out twice (with one Message-ID)
 */
public record Notice(
        String id,
        String incidentId,
        String person,
        Message message,
        int reminder,
        NoticeState state,
        End said,
        boolean ambiguous,
        Instant madeAt) {

    public boolean isDue() {
        return state instanceof NoticeState.Due;
    }

    public boolean wasSent() {
        return state instanceof NoticeState.Sent;
    }

    /** The last try neither succeeded nor failed as far as we know: what it said must be said again, word for word. */
    public boolean isInTheAir() {
        return isDue() && said != null;
    }
}
