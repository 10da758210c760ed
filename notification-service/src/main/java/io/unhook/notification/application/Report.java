package io.unhook.notification.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.unhook.contracts.NoticeFailed;
import io.unhook.contracts.NoticeSent;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.notification.domain.Digest;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.mail.Delivery;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells the rest of the system, and its operators, how a notice ended. */
@ApplicationScoped
class Report {
    private static final Logger LOG = Logger.getLogger(Report.class);

    private final Outbox outbox;
    private final Notices notices;
    private final MeterRegistry metrics;

    Report(Outbox outbox, Notices notices, MeterRegistry metrics) {
        this.outbox = outbox;
        this.notices = notices;
        this.metrics = metrics;
    }

    void sent(Notice notice, Incident incident) {
        notices.flush();
        outbox.publish(new NoticeSent(
                notice.id(),
                account(incident),
                incident.id(),
                notice.person(),
                notice.message().key()));
        metrics.counter("unhook.notices", "message", notice.message().key(), "outcome", "sent")
                .increment();
        LOG.infof(
                "sent notice noticeId=%s incident=%s",
                notice.id(), incident.key().name());
    }

    void sent(Digest mail, int lines) {
        if (lines == 1) return;
        metrics.counter("unhook.digests", "outcome", "sent").increment();
        metrics.summary("unhook.digest.lines").record(lines);
        LOG.infof("sent digest digestId=%s lines=%d tries=%d", mail.id(), lines, mail.tries());
    }

    /** Somebody who should know does not: a person must act. */
    void failed(Notice notice, Incident incident, String cause) {
        notices.flush();
        outbox.publish(new NoticeFailed(
                notice.id(),
                account(incident),
                incident.id(),
                notice.person(),
                notice.message().key(),
                cause));
        metrics.counter("unhook.notices", "message", notice.message().key(), "outcome", "failed")
                .increment();
        LOG.errorf(
                "failed notice noticeId=%s incident=%s cause=%s",
                notice.id(), incident.key().name(), cause);
    }

    /** Nothing is wrong, so nobody is alarmed; it can be seen in the list of notices. */
    void omitted(Notice notice, Incident incident, String cause) {
        metrics.counter("unhook.notices", "message", notice.message().key(), "outcome", "omitted")
                .increment();
        LOG.infof(
                "omitted notice noticeId=%s incident=%s cause=%s",
                notice.id(), incident.key().name(), cause);
    }

    /** What the mail server said, or that it said nothing. */
    void answered(Delivery delivery) {
        metrics.counter("unhook.mail.deliveries", "answer", delivery.getClass().getSimpleName())
                .increment();
    }

    /** A try ended without an answer, so the person may get this mail twice, with one Message-ID. */
    void ambiguous(Notice notice) {
        metrics.counter("unhook.notices.ambiguous").increment();
        LOG.warnf("notice tried again, it may have gone out already noticeId=%s", notice.id());
    }

    private static String account(Incident incident) {
        return incident.key().mailbox().accountId();
    }
}
