package io.unhook.notification.application;

import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Disconnection;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Heard;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.Situation;
import io.unhook.notification.domain.Surroundings;
import io.unhook.notification.domain.Timing;
import io.unhook.notification.persistence.Directory;
import io.unhook.notification.persistence.Disconnections;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Mailboxes;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

/** How an incident stands at this moment. Under its mailbox's lock, but for what a mail says: that is looked at again when the mail is sent. */
@ApplicationScoped
class Situations {
    private final Disconnections disconnections;
    private final Mailboxes mailboxes;
    private final Incidents incidents;
    private final Notices notices;
    private final Directory directory;
    private final Timing timing;
    private final Clock clock;

    Situations(
            Disconnections disconnections,
            Mailboxes mailboxes,
            Incidents incidents,
            Notices notices,
            Directory directory,
            NotificationSettings settings,
            Clock clock) {
        this.disconnections = disconnections;
        this.mailboxes = mailboxes;
        this.incidents = incidents;
        this.notices = notices;
        this.directory = directory;
        this.timing = timing(settings);
        this.clock = clock;
    }

    private static Timing timing(NotificationSettings settings) {
        return new Timing(
                settings.hold(),
                settings.nobody().giveUpAfter(),
                settings.nobody().lookAgainAfter(),
                settings.reminders().after(),
                settings.reminders().escalateAfter(),
                settings.unreachable().movedAwayAfter());
    }

    Situation of(Incident incident) {
        return of(incident, heardOf(incident));
    }

    Situation of(Incident incident, Heard heard) {
        Instant now = clock.instant();
        return new Situation(incident, end(incident), now, timing, heard.ownerIsUnreachable(now, timing.movedAway()));
    }

    /** What was told of it so far, and who is there to tell more. */
    Heard heardOf(Incident incident) {
        return new Heard(
                incident,
                notices.about(incident.id()),
                directory.people(incident.mailbox().accountId()));
    }

    private End end(Incident incident) {
        IncidentKey key = incident.key();
        return incident.end(new Surroundings() {
            @Override
            public Collection<Disconnection> disconnections() {
                return disconnections.of(key.mailbox());
            }

            @Override
            public Collection<Incident> incidents() {
                return incidents.of(key.mailbox());
            }

            @Override
            public boolean isConnectedAgain() {
                return mailboxes.isConnectedAgain(key.mailbox(), key.connection());
            }
        });
    }

    /** One that was only now opened: nobody has heard anything. */
    Situation ofNew(Incident incident) {
        return new Situation(incident, end(incident), clock.instant(), timing, false);
    }
}
