package io.unhook.notification.application;

import io.unhook.contracts.Mailbox;
import io.unhook.notification.domain.Disconnection;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.persistence.Disconnections;
import io.unhook.notification.persistence.Incidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;

/** News about how a connection ends at the provider. It may come before the removal; then it waits for it. */
@ApplicationScoped
public class NoteDisconnection {
    private final KnowMailbox know;
    private final Disconnections disconnections;
    private final Incidents incidents;
    private final Clock clock;
    private final Event<WorkIsDue> due;

    NoteDisconnection(
            KnowMailbox know, Disconnections disconnections, Incidents incidents, Clock clock, Event<WorkIsDue> due) {
        this.know = know;
        this.disconnections = disconnections;
        this.incidents = incidents;
        this.clock = clock;
        this.due = due;
    }

    /** @param named null where the ending named no connection and none was known that it could have meant */
    public void of(String id, Mailbox mailbox, Integer named, End news, Instant at) {
        int connection = named == null ? IncidentKey.UNKNOWN_CONNECTION : named;
        MailboxKey key = know.lock(mailbox).key();
        Disconnection heard = disconnections
                .byId(id)
                .map(known -> known.hear(news, at))
                .orElseGet(() -> new Disconnection(id, key, connection, at, news, at));
        disconnections.keep(heard);
        incidents.of(key).stream()
                .filter(incident -> incident.covers(heard))
                .forEach(incident -> incidents.lookAgain(incident.id(), clock.instant()));
        due.fire(new WorkIsDue());
    }
}
