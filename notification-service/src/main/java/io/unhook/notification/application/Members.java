package io.unhook.notification.application;

import io.unhook.notification.domain.Absence;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.DigestLine;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Heard;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Report report;
    private final Clock clock;

    Members(Notices notices, Incidents incidents, Situations situations, Report report, Clock clock) {
        this.notices = notices;
        this.incidents = incidents;
        this.situations = situations;
        this.report = report;
        this.clock = clock;
    }

    List<Member> of(List<Notice> due) {
        return due.stream().anyMatch(Notice::isInTheAir) ? asBefore(due) : asOfNow(due);
    }

    /** Nobody knows whether it went out, so nothing and nobody in it changes. */
    private List<Member> asBefore(List<Notice> due) {
        Map<Notice, Heard> heard = heardOf(due);
        boolean canBeWrittenTo = due.stream()
                .anyMatch(notice -> reader(notice, heard.get(notice)).isPresent());
        if (!canBeWrittenTo) {
            lookAgain(due, List.of());
            gone(due, heard);
            return List.of();
        }
        due.forEach(report::ambiguous);
        return due.stream()
                .flatMap(notice -> member(notice, notice.said(), heard.get(notice)).stream())
                .toList();
    }

    private List<Member> asOfNow(List<Notice> due) {
        Map<Notice, Heard> heard = heardOf(due);
        List<Member> members = new ArrayList<>();
        List<Notice> overtaken = new ArrayList<>();
        List<Notice> gone = new ArrayList<>();
        for (Notice notice : due) {
            Situation now = situations.of(incident(notice), heard.get(notice));
            if (!Policy.stillHolds(notice, now)) overtaken.add(notice);
            else member(notice, now.end(), heard.get(notice)).ifPresentOrElse(members::add, () -> gone.add(notice));
        }
        lookAgain(overtaken, gone);
        overtaken(overtaken);
        gone(gone, heard);
        return members;
    }

    private Map<Notice, Heard> heardOf(List<Notice> due) {
        Map<Notice, Heard> heard = new HashMap<>();
        for (Notice notice : due) heard.put(notice, situations.heardOf(incident(notice)));
        return heard;
    }

    /** Empty if they left the account since the notice was made, or have no address any more. */
    private static Optional<User> reader(Notice notice, Heard heard) {
        return heard.people().present(notice.person()).filter(User::canBeWrittenTo);
    }

    private Optional<Member> member(Notice notice, End end, Heard heard) {
        Incident incident = incident(notice);
        Background background = Background.of(situations.of(incident, heard), notice, heard);
        return reader(notice, heard)
                .map(person -> new Member(notice, new DigestLine(notice.message(), incident, end, background), person));
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

    private void gone(List<Notice> gone, Map<Notice, Heard> heard) {
        Instant now = clock.instant();
        for (Notice notice : gone) {
            var person = heard.get(notice).people().present(notice.person());
            NoticeState state = Absence.of(incident(notice), notice.person(), person, now);
            notices.settle(notice.id(), state);
            if (state instanceof NoticeState.Failed(var _, var cause)) report.failed(notice, incident(notice), cause);
        }
    }

    private Incident incident(Notice notice) {
        return incidents.byId(notice.incidentId());
    }
}
