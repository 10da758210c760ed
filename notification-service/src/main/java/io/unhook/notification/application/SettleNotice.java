package io.unhook.notification.application;

import io.unhook.messaging.work.Backoff;
import io.unhook.messaging.work.Claim;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.mail.Delivery;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Mailboxes;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Records how a try to send ended. Whoever lost the claim meanwhile records nothing: the mail goes out a second time. */
@ApplicationScoped
class SettleNotice {
    private static final Logger LOG = Logger.getLogger(SettleNotice.class);

    private final Mailboxes mailboxes;
    private final Notices notices;
    private final Incidents incidents;
    private final Report report;
    private final Backoff backoff;
    private final Duration giveUpAfter;
    private final Clock clock;
    private final Event<WorkIsDue> due;

    SettleNotice(
            Mailboxes mailboxes,
            Notices notices,
            Incidents incidents,
            Report report,
            NotificationSettings settings,
            RandomGenerator random,
            Clock clock,
            Event<WorkIsDue> due) {
        this.mailboxes = mailboxes;
        this.notices = notices;
        this.incidents = incidents;
        this.report = report;
        this.backoff = new Backoff(settings.mail().firstPause(), settings.mail().longestPause(), random);
        this.giveUpAfter = settings.mail().giveUpAfter();
        this.clock = clock;
        this.due = due;
    }

    @Transactional
    void as(Delivery delivery, Claim claim) {
        mailboxes.lock(notices.mailboxOf(claim.id()));
        Optional<Notice> claimed = notices.claimed(claim).filter(Notice::isDue);
        if (claimed.isEmpty()) LOG.warnf("notice not settled, somebody else has it now noticeId=%s", claim.id());
        claimed.ifPresent(notice -> settle(notice, delivery, claim.attempt()));
    }

    private void settle(Notice notice, Delivery delivery, int attempt) {
        switch (delivery) {
            case Delivery.Accepted _ -> sent(notice);
            case Delivery.Refused(int code) -> failed(notice, "smtp-" + code);
            case Delivery.NoAddress _ -> failed(notice, "no-address");
            case Delivery.NeedsSmtpUtf8 _ -> failed(notice, "address-needs-smtputf8");
            case Delivery.NotNow _ -> tryAgain(notice, attempt, true);
            case Delivery.NoConnection _ -> tryAgain(notice, attempt, true);
            case Delivery.NoAnswer _ -> tryAgain(notice, attempt, false);
        }
    }

    /** What became known while this mail was on its way is looked at now: only from here on is anybody waiting for it. */
    private void sent(Notice notice) {
        Incident incident = incidents.byId(notice.incidentId());
        notices.settle(notice.id(), new NoticeState.Sent(clock.instant()));
        if (notice.said().open()) incidents.lookAgain(incident.id(), clock.instant());
        report.sent(notice, incident);
        due.fire(new WorkIsDue());
    }

    private void failed(Notice notice, String cause) {
        notices.settle(notice.id(), new NoticeState.Failed(clock.instant(), cause));
        report.failed(notice, incidents.byId(notice.incidentId()), cause);
    }

    private void tryAgain(Notice notice, int attempt, boolean surelyNotSent) {
        Instant next = clock.instant().plus(backoff.delay(attempt));
        if (next.isAfter(notice.madeAt().plus(giveUpAfter))) failed(notice, "gave-up");
        else notices.tryAgain(notice.id(), next, surelyNotSent);
    }
}
