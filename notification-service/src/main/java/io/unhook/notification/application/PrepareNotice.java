package io.unhook.notification.application;

import io.unhook.messaging.work.Claim;
import io.unhook.notification.domain.Absence;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Heard;
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
    private final LetterWriter writer;
    private final Report report;

    PrepareNotice(
            Mailboxes mailboxes,
            Notices notices,
            Incidents incidents,
            Situations situations,
            LetterWriter writer,
            Report report) {
        this.mailboxes = mailboxes;
        this.notices = notices;
        this.incidents = incidents;
        this.situations = situations;
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
        Heard heard = situations.heardOf(incident);
        Situation now = situations.of(incident, heard);
        if (!notice.isInTheAir() && !Policy.stillHolds(notice, now)) return overtaken(notice, now);
        return heard.people()
                .present(notice.person())
                .filter(User::canBeWrittenTo)
                .map(person -> write(notice, now, person, Background.of(now, notice, heard)))
                .or(() -> gone(notice, now, heard.people().present(notice.person())));
    }

    private Letter write(Notice notice, Situation now, User person, Background background) {
        if (notice.isInTheAir()) report.ambiguous(notice);
        End said = notice.isInTheAir() ? notice.said() : now.end();
        notices.goesOut(notice.id(), said, notice.isInTheAir());
        return writer.write(notice.id(), notice.message(), now.incident(), said, person, background);
    }

    private Optional<Letter> overtaken(Notice notice, Situation now) {
        notices.settle(notice.id(), new NoticeState.Overtaken(now.now()));
        incidents.lookAgain(notice.incidentId(), now.now());
        return Optional.empty();
    }

    /** They left the account since the notice was made, or have no address any more. */
    private Optional<Letter> gone(Notice notice, Situation now, Optional<User> person) {
        NoticeState state = Absence.of(now.incident(), notice.person(), person, now.now());
        notices.settle(notice.id(), state);
        if (state instanceof NoticeState.Failed(var _, var cause)) report.failed(notice, now.incident(), cause);
        incidents.lookAgain(notice.incidentId(), now.now());
        return Optional.empty();
    }
}
