package io.unhook.notification.application;

import io.opentelemetry.api.trace.SpanKind;
import io.unhook.messaging.CrashPoint;
import io.unhook.messaging.Tracing;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueWorker.Health;
import io.unhook.notification.mail.Delivery;
import io.unhook.notification.mail.Letter;
import io.unhook.notification.mail.PostOffice;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes to one person whose turn it is: note down what the mail says, send it with no transaction open, record how it went.
 *
 * <p>At least once: a crash after the mail server took it and before that is recorded sends it again, with the same words and
 * the same Message-ID.
 */
@ApplicationScoped
public class SendMail {
    private final PrepareMail prepare;
    private final PostOffice post;
    private final SettleMail settle;
    private final Report report;
    private final Tracing tracing;

    SendMail(PrepareMail prepare, PostOffice post, SettleMail settle, Report report, Tracing tracing) {
        this.prepare = prepare;
        this.post = post;
        this.settle = settle;
        this.report = report;
        this.tracing = tracing;
    }

    public Health now(Claim claim) {
        return prepare.to(claim)
                .map(mail -> tracing.follow(mail.traces(), "send mail", SpanKind.CLIENT, span -> {
                    span.setAttribute("unhook.message.id", mail.letter().messageId());
                    return send(mail.letter(), claim);
                }))
                .orElse(Health.OK);
    }

    private Health send(Letter letter, Claim claim) {
        Delivery delivery = post.deliver(letter);
        if (delivery instanceof Delivery.Accepted) CrashPoint.reached("mail-sent");
        report.answered(delivery);
        settle.as(delivery, claim);
        return health(delivery);
    }

    /** A server that answers is well, whatever it thinks of this person. */
    private static Health health(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Accepted _,
                    Delivery.Refused _,
                    Delivery.NoAddress _,
                    Delivery.NeedsSmtpUtf8 _,
                    Delivery.NotNow _ -> Health.OK;
            case Delivery.NoConnection _, Delivery.NoAnswer _ -> Health.LANE_TROUBLE;
        };
    }
}
