package io.unhook.notification.application;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Reason;
import io.unhook.messaging.Ids;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.Policy;
import io.unhook.notification.persistence.Incidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Opens an incident by whichever of its events comes first; the same fact again, under whatever id, opens nothing. */
@ApplicationScoped
class OpenIncident {
    private static final Logger LOG = Logger.getLogger(OpenIncident.class);

    private final Incidents incidents;
    private final Situations situations;
    private final Ids ids;
    private final Clock clock;
    private final Event<WorkIsDue> due;

    OpenIncident(Incidents incidents, Situations situations, Ids ids, Clock clock, Event<WorkIsDue> due) {
        this.incidents = incidents;
        this.situations = situations;
        this.ids = ids;
        this.clock = clock;
        this.due = due;
    }

    /** What an event said about what happened; null for what it did not say. */
    record Fact(Mailbox mailbox, Actor actor, Reason reason, String cause, Instant happenedAt) {
        Fact by(Actor who, Reason why) {
            return new Fact(mailbox, who, why, cause, happenedAt);
        }

        Fact because(String because) {
            return new Fact(mailbox, actor, reason, because, happenedAt);
        }
    }

    /** Only under the mailbox's lock. */
    void by(IncidentKey key, Fact fact) {
        if (incidents.isOpen(key)) return;
        Instant now = clock.instant();
        var incident = new Incident(
                ids.next(),
                key,
                fact.mailbox(),
                fact.actor(),
                fact.reason(),
                fact.cause(),
                fact.happenedAt(),
                now,
                key.kind().isToldAsAnother());
        incidents.open(incident, Policy.waitsUntil(situations.ofNew(incident)).orElse(now));
        due.fire(new WorkIsDue());
        LOG.infof("opened incident incident=%s", key.name());
    }
}
