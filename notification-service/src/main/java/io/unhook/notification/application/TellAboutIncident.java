package io.unhook.notification.application;

import io.unhook.messaging.Ids;
import io.unhook.messaging.work.Claim;
import io.unhook.notification.domain.Decision;
import io.unhook.notification.domain.Heard;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.domain.Telling;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Mailboxes;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * Decides for one due incident who is told what now, and makes their notices.
 *
 * <p>One transaction under the mailbox's lock: a crash leaves nothing half made, and a repeat makes nothing twice.
 */
@ApplicationScoped
public class TellAboutIncident {
    private final Mailboxes mailboxes;
    private final Incidents incidents;
    private final Notices notices;
    private final Situations situations;
    private final Report report;
    private final Ids ids;
    private final Event<WorkIsDue> due;

    TellAboutIncident(
            Mailboxes mailboxes,
            Incidents incidents,
            Notices notices,
            Situations situations,
            Report report,
            Ids ids,
            Event<WorkIsDue> due) {
        this.mailboxes = mailboxes;
        this.incidents = incidents;
        this.notices = notices;
        this.situations = situations;
        this.report = report;
        this.ids = ids;
        this.due = due;
    }

    @Transactional
    public void now(Claim claim) {
        mailboxes.lock(incidents.mailboxOf(claim.id()));
        incidents.claimed(claim).ifPresent(this::tell);
    }

    private void tell(Incident incident) {
        Heard heard = situations.heardOf(incident);
        Decision decision = Telling.of(situations.of(incident, heard), heard, ids::next);
        decision.notices().forEach(notice -> make(notice, incident));
        incidents.settle(incident.id(), decision.told(), decision.lookAgain());
    }

    private void make(Notice notice, Incident incident) {
        if (!notices.make(notice, incident)) return;
        switch (notice.state()) {
            case NoticeState.Failed(var _, var cause) -> report.failed(notice, incident, cause);
            case NoticeState.Omitted(var _, var cause) -> report.omitted(notice, incident, cause);
            case NoticeState.Due _, NoticeState.Sent _, NoticeState.Overtaken _ -> due.fire(new WorkIsDue());
        }
    }
}
