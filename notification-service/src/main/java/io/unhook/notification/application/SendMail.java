package io.unhook.notification.application;

import io.unhook.messaging.CrashPoint;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueWorker.Health;
import io.unhook.notification.mail.Delivery;
import io.unhook.notification.mail.Letter;
import io.unhook.notification.mail.PostOffice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

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

    SendMail(PrepareMail prepare, PostOffice post, SettleMail settle, Report report) {
        this.prepare = prepare;
        this.post = post;
        this.settle = settle;
        this.report = report;
    }

    public Health now(Claim claim) {
        Optional<Letter> letter = prepare.to(claim);
        if (letter.isEmpty()) return Health.OK;
        Delivery delivery = post.deliver(letter.get());
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
