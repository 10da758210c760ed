package io.unhook.notification.application;

import io.unhook.messaging.Ids;
import io.unhook.messaging.work.Claim;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.domain.Policy;
import io.unhook.notification.domain.Rule;
import io.unhook.notification.domain.Situation;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Mailboxes;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    private final Recipients recipients;
    private final Report report;
    private final NotificationSettings settings;
    private final Ids ids;
    private final Event<WorkIsDue> due;

    TellAboutIncident(
            Mailboxes mailboxes,
            Incidents incidents,
            Notices notices,
            Situations situations,
            Recipients recipients,
            Report report,
            NotificationSettings settings,
            Ids ids,
            Event<WorkIsDue> due) {
        this.mailboxes = mailboxes;
        this.incidents = incidents;
        this.notices = notices;
        this.situations = situations;
        this.recipients = recipients;
        this.report = report;
        this.settings = settings;
        this.ids = ids;
        this.due = due;
    }

    @Transactional
    public void now(Claim claim) {
        mailboxes.lock(incidents.mailboxOf(claim.id()));
        incidents.claimed(claim).map(situations::of).ifPresent(this::tell);
    }

    private void tell(Situation now) {
        Optional<Instant> lookAgain = Policy.waitsUntil(now);
        boolean told = now.incident().told();
        for (Rule rule : Policy.toFollow(now)) {
            List<String> persons = recipients.of(rule.audience(), now);
            for (String person : persons) make(rule, person, now, new NoticeState.Due());
            boolean nobody = rule.isFirst() && persons.isEmpty();
            boolean wait = nobody && maySomebodyTurnUp(now);
            if (wait) lookAgain = Optional.of(now.now().plus(settings.nobody().lookAgainAfter()));
            else if (nobody) nobodyToTell(rule, now);
            told |= rule.isFirst() && !wait;
        }
        incidents.settle(now.incident().id(), told, lookAgain);
    }

    private boolean maySomebodyTurnUp(Situation now) {
        Instant until = now.incident().heardAt().plus(settings.nobody().giveUpAfter());
        return now.now().isBefore(until);
    }

    private void nobodyToTell(Rule rule, Situation now) {
        String missing = now.incident().mailbox().userId();
        make(rule, missing, now, new NoticeState.Failed(now.now(), Report.NOBODY_TO_TELL))
                .ifPresent(notice -> report.failed(notice, now.incident(), Report.NOBODY_TO_TELL));
    }

    /** Empty if this person has it already. */
    private Optional<Notice> make(Rule rule, String person, Situation now, NoticeState state) {
        Message message = rule.message().orElseThrow();
        var notice = new Notice(ids.next(), now.incident().id(), person, message, 0, state, null, false, now.now());
        if (!notices.make(notice, now.incident())) return Optional.empty();
        due.fire(new WorkIsDue());
        return Optional.of(notice);
    }
}
