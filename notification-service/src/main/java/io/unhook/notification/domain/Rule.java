package io.unhook.notification.domain;

import java.util.Optional;

/** One line of the policy; without a message for those about whom there is nothing to tell. */
public record Rule(IncidentKind incident, When when, Audience audience, Optional<Message> message) {

    static Rule tell(IncidentKind incident, When when, Audience audience, Message message) {
        return new Rule(incident, when, audience, Optional.of(message));
    }

    static Rule silence(IncidentKind incident, When when) {
        return new Rule(incident, when, Audience.NOBODY, Optional.empty());
    }

    boolean applies(Situation now) {
        return incident == now.incident().key().kind() && when.holds(now);
    }

    /** An incident's first mails are made once: who joins the audience later is not told old news. */
    boolean isStillToDo(Situation now) {
        return !isFirst() || !now.incident().told();
    }

    public boolean isFirst() {
        return audience != Audience.WHO_WAITS;
    }
}
