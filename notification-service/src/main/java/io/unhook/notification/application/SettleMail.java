package io.unhook.notification.application;

import io.unhook.messaging.work.Backoff;
import io.unhook.messaging.work.Claim;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Digest;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.domain.Reader;
import io.unhook.notification.mail.Delivery;
import io.unhook.notification.persistence.Digests;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Notices;
import io.unhook.notification.persistence.Readers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Records how a try to send ended, for everything that is in the mail. Whoever lost the claim meanwhile records nothing: the mail
 * goes out a second time.
 *
 * <p>Rows are touched in the order that {@link Members} names.
 */
@ApplicationScoped
class SettleMail {
    private static final Logger LOG = Logger.getLogger(SettleMail.class);

    private final Readers readers;
    private final Digests digests;
    private final Notices notices;
    private final Incidents incidents;
    private final Report report;
    private final Backoff backoff;
    private final Duration giveUpAfter;
    private final Duration interval;
    private final Clock clock;
    private final Event<WorkIsDue> due;

    SettleMail(
            Readers readers,
            Digests digests,
            Notices notices,
            Incidents incidents,
            Report report,
            NotificationSettings settings,
            RandomGenerator random,
            Clock clock,
            Event<WorkIsDue> due) {
        this.readers = readers;
        this.digests = digests;
        this.notices = notices;
        this.incidents = incidents;
        this.report = report;
        this.backoff = new Backoff(settings.mail().firstPause(), settings.mail().longestPause(), random);
        this.giveUpAfter = settings.mail().giveUpAfter();
        this.interval = settings.digest().interval();
        this.clock = clock;
        this.due = due;
    }

    @Transactional
    void as(Delivery delivery, Claim claim) {
        readers.claimed(claim)
                .filter(Reader::hasMailOnItsWay)
                .ifPresentOrElse(
                        reader -> settle(reader, delivery),
                        () -> LOG.warnf("mail not settled, somebody else has it now reader=%s", claim.id()));
    }

    private void settle(Reader reader, Delivery delivery) {
        Digest mail = digests.byId(reader.digest());
        switch (delivery) {
            case Delivery.Accepted _ -> sent(reader, mail);
            case Delivery.Refused(int code) -> failed(reader, mail, "smtp-" + code);
            case Delivery.NoAddress _ -> failed(reader, mail, "no-address");
            case Delivery.NeedsSmtpUtf8 _ -> failed(reader, mail, "address-needs-smtputf8");
            case Delivery.NotNow _, Delivery.NoConnection _ -> tryAgain(reader, mail);
            case Delivery.NoAnswer _ -> repeat(reader, mail);
        }
    }

    /** What became known while this mail was on its way is looked at now: only from here on is anybody waiting for it. */
    private void sent(Reader reader, Digest mail) {
        Instant now = clock.instant();
        List<Notice> members = notices.dueIn(mail.id());
        incidents.lookAgain(
                members.stream()
                        .filter(member -> member.said().open())
                        .map(Notice::incidentId)
                        .toList(),
                now);
        members.forEach(member -> notices.settle(member.id(), new NoticeState.Sent(now)));
        readers.wroteAt(reader.id(), now);
        over(reader, mail, now);
        members.forEach(member -> report.sent(member, incidents.byId(member.incidentId())));
        report.sent(mail, members.size());
        due.fire(new WorkIsDue());
    }

    private void failed(Reader reader, Digest mail, String cause) {
        Instant now = clock.instant();
        List<Notice> members = notices.dueIn(mail.id());
        incidents.lookAgain(
                members.stream().map(Notice::incidentId).toList(), now); // somebody else may have to be told
        members.forEach(member -> notices.settle(member.id(), new NoticeState.Failed(now, cause)));
        over(reader, mail, now);
        members.forEach(member -> report.failed(member, incidents.byId(member.incidentId()), cause));
        due.fire(new WorkIsDue());
    }

    private void over(Reader reader, Digest mail, Instant now) {
        digests.settle(mail.id(), now);
        readers.rest(reader.id());
    }

    /** It surely did not go out. */
    private void tryAgain(Reader reader, Digest mail) {
        notices.dueIn(mail.id()).forEach(member -> notices.takeBack(member.id()));
        later(reader, mail, clock.instant().plus(backoff.delay(mail.tries())));
    }

    /** It may have gone out, so it counts as a mail, and the same mail again keeps its distance too. */
    private void repeat(Reader reader, Digest mail) {
        Instant now = clock.instant();
        readers.wroteAt(reader.id(), now);
        Duration pause = backoff.delay(mail.tries());
        later(reader, mail, now.plus(pause.compareTo(interval) > 0 ? pause : interval));
    }

    private void later(Reader reader, Digest mail, Instant next) {
        if (next.isAfter(mail.madeAt().plus(giveUpAfter))) failed(reader, mail, "gave-up");
        else readers.comeBack(reader.id(), next);
    }
}
