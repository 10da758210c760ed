package io.unhook.notification.application;

import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Heard;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Situation;
import io.unhook.notification.domain.Timing;
import io.unhook.notification.persistence.Directory;
import io.unhook.notification.persistence.Disconnections;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** How an incident stands at this moment. Under its mailbox's lock, but for what a mail says: that is looked at again when the mail is sent. */
@ApplicationScoped
class Situations {
    private final Disconnections disconnections;
    private final Notices notices;
    private final Directory directory;
    private final Timing timing;
    private final Clock clock;

    Situations(
            Disconnections disconnections,
            Notices notices,
            Directory directory,
            NotificationSettings settings,
            Clock clock) {
        this.disconnections = disconnections;
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
        End end = incident.end(disconnections.of(incident.key().mailbox()));
        Instant now = clock.instant();
        return new Situation(incident, end, now, timing, heard.ownerIsUnreachable(now, timing.movedAway()));
    }

    /** What was told of it so far, and who is there to tell more. */
    Heard heardOf(Incident incident) {
        return new Heard(
                incident,
                notices.about(incident.id()),
                directory.people(incident.mailbox().accountId()));
    }

    /** One that was only now opened: nobody has heard anything. */
    Situation ofNew(Incident incident) {
        End end = incident.end(disconnections.of(incident.key().mailbox()));
        return new Situation(incident, end, clock.instant(), timing, false);
    }
}
