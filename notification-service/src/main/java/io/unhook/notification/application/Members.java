package io.unhook.notification.application;

import io.unhook.notification.domain.DigestLine;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.domain.Policy;
import io.unhook.notification.domain.Situation;
import io.unhook.notification.domain.User;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the notices of one mail say, and which of them still have to.
 *
 * <p>No mailbox is locked. News that comes meanwhile is not lost: it is looked at when the mail is settled, and nobody waits for
 * it earlier. Rows are touched in one order everywhere: reader, incidents by id, notices, the outbox.
 */
@ApplicationScoped
class Members {
    private final Notices notices;
    private final Incidents incidents;
    private final Situations situations;
    private final Recipients recipients;
    private final Report report;
    private final Clock clock;

    Members(
            Notices notices,
            Incidents incidents,
            Situations situations,
            Recipients recipients,
            Report report,
            Clock clock) {
        this.notices = notices;
        this.incidents = incidents;
        this.situations = situations;
        this.recipients = recipients;
        this.report = report;
        this.clock = clock;
    }

    List<Member> of(List<Notice> due) {
        return due.stream().anyMatch(Notice::isInTheAir) ? asBefore(due) : asOfNow(due);
    }

    /** Nobody knows whether it went out, so nothing and nobody in it changes. */
    private List<Member> asBefore(List<Notice> due) {
        Optional<User> person = due.stream()
                .flatMap(notice -> recipients.reachable(incident(notice), notice.person()).stream())
                .findFirst();
        if (person.isEmpty()) {
            lookAgain(due, List.of());
            return gone(due);
        }
        due.forEach(report::ambiguous);
        return due.stream()
                .map(notice -> member(notice, notice.said(), person.get()))
                .toList();
    }

    private List<Member> asOfNow(List<Notice> due) {
        List<Member> members = new ArrayList<>();
        List<Notice> overtaken = new ArrayList<>();
        List<Notice> gone = new ArrayList<>();
        for (Notice notice : due) {
            Situation now = situations.of(incident(notice));
            if (!Policy.stillHolds(notice.message(), now)) overtaken.add(notice);
            else
                recipients
                        .reachable(now.incident(), notice.person())
                        .ifPresentOrElse(
                                person -> members.add(member(notice, now.end(), person)), () -> gone.add(notice));
        }
        lookAgain(overtaken, gone);
        overtaken(overtaken);
        gone(gone);
        return members;
    }

    private Member member(Notice notice, End end, User person) {
        Incident incident = incident(notice);
        var doer = recipients.known(incident, incident.actor());
        return new Member(notice, new DigestLine(notice.message(), incident, end, doer), person);
    }

    /** Who is not told after all leaves it to be decided anew who is. */
    private void lookAgain(List<Notice> some, List<Notice> others) {
        incidents.lookAgain(
                Stream.concat(some.stream(), others.stream())
                        .map(Notice::incidentId)
                        .toList(),
                clock.instant());
    }

    private void overtaken(List<Notice> overtaken) {
        Instant now = clock.instant();
        overtaken.forEach(notice -> notices.settle(notice.id(), new NoticeState.Overtaken(now)));
    }

    /** They left the account since the notice was made. */
    private List<Member> gone(List<Notice> gone) {
        Instant now = clock.instant();
        for (Notice notice : gone) {
            notices.settle(notice.id(), new NoticeState.Failed(now, Report.NOBODY_TO_TELL));
            report.failed(notice, incident(notice), Report.NOBODY_TO_TELL);
        }
        return List.of();
    }

    private Incident incident(Notice notice) {
        return incidents.byId(notice.incidentId());
    }
}
