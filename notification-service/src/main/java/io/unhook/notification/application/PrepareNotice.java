package io.unhook.notification.application;

import io.unhook.messaging.work.Claim;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.domain.Policy;
import io.unhook.notification.domain.Situation;
import io.unhook.notification.domain.User;
import io.unhook.notification.mail.Letter;
import io.unhook.notification.mail.LetterWriter;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Mailboxes;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Writes the mail of a due notice, saying what is true now, and notes down what it says before it goes out. If we then die
 * without learning whether it went, the next try says the same under the same Message-ID.
 */
@ApplicationScoped
class PrepareNotice {
    private final Mailboxes mailboxes;
    private final Notices notices;
    private final Incidents incidents;
    private final Situations situations;
    private final Recipients recipients;
    private final LetterWriter writer;
    private final Report report;

    PrepareNotice(
            Mailboxes mailboxes,
            Notices notices,
            Incidents incidents,
            Situations situations,
            Recipients recipients,
            LetterWriter writer,
            Report report) {
        this.mailboxes = mailboxes;
        this.notices = notices;
        this.incidents = incidents;
        this.situations = situations;
        this.recipients = recipients;
        this.writer = writer;
        this.report = report;
    }

    /** Empty if there is nothing to send. */
    @Transactional
    Optional<Letter> of(Claim claim) {
        mailboxes.lock(notices.mailboxOf(claim.id()));
        return notices.claimed(claim).filter(Notice::isDue).flatMap(this::letter);
    }

    private Optional<Letter> letter(Notice notice) {
        Incident incident = incidents.byId(notice.incidentId());
        Situation now = situations.of(incident);
        if (!notice.isInTheAir() && !Policy.stillHolds(notice.message(), now)) return overtaken(notice, now);
        return recipients
                .reachable(incident, notice.person())
                .map(person -> write(notice, now, person))
                .or(() -> gone(notice, now));
    }

    private Letter write(Notice notice, Situation now, User person) {
        if (notice.isInTheAir()) report.ambiguous(notice);
        End said = notice.isInTheAir() ? notice.said() : now.end();
        notices.goesOut(notice.id(), said, notice.isInTheAir());
        var doer = recipients.known(now.incident(), now.incident().actor());
        return writer.write(
                notice.id(), notice.message(), now.incident(), said, person, Background.plain(person, doer));
    }

    private Optional<Letter> overtaken(Notice notice, Situation now) {
        notices.settle(notice.id(), new NoticeState.Overtaken(now.now()));
        incidents.lookAgain(notice.incidentId(), now.now());
        return Optional.empty();
    }

    /** They left the account since the notice was made. */
    private Optional<Letter> gone(Notice notice, Situation now) {
        notices.settle(notice.id(), new NoticeState.Failed(now.now(), Report.NOBODY_TO_TELL));
        report.failed(notice, now.incident(), Report.NOBODY_TO_TELL);
        return Optional.empty();
    }
}
