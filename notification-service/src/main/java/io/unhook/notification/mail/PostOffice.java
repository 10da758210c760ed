package io.unhook.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.unhook.notification.NotificationSettings;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jboss.logging.Logger;

/** Hands a mail to the mail server and says truthfully how that ended. Never logs an address: a server's words may hold one. */
@ApplicationScoped
public class PostOffice {
    private static final Logger LOG = Logger.getLogger(PostOffice.class);

    private final ReactiveMailer mailer;
    private final NotificationSettings.Mail settings;

    PostOffice(ReactiveMailer mailer, NotificationSettings settings) {
        this.mailer = mailer;
        this.settings = settings.mail();
    }

    public Delivery deliver(Letter letter) {
        return switch (Address.of(letter.to())) {
            case Address.Deliverable(String ascii) -> send(letter, ascii);
            case Address.NeedsSmtpUtf8 _ -> new Delivery.NeedsSmtpUtf8();
            case Address.None _ -> new Delivery.NoAddress();
        };
    }

    private Delivery send(Letter letter, String to) {
        try {
            mailer.send(mail(letter, to)).await().atMost(settings.patience());
            return new Delivery.Accepted();
        } catch (RuntimeException e) {
            Delivery failed = meaning(e);
            LOG.warnf("mail not sent messageId=%s delivery=%s", letter.messageId(), failed);
            return failed;
        }
    }

    /** The last header keeps Exchange from answering for people who are away. */
    private Mail mail(Letter letter, String to) {
        return Mail.withText(to, letter.subject(), letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", letter.messageId())
                .addHeader("List-Id", "<mailbox-notices.%s>".formatted(settings.messageIdDomain()))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "All");
    }

    private static Delivery meaning(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) return meaning(answer);
            if (isBeforeTheFirstWord(cause)) return new Delivery.NoConnection();
        }
        return new Delivery.NoAnswer();
    }

    /** With these no mail has left. */
    private static boolean isBeforeTheFirstWord(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }

    private static Delivery meaning(SMTPException answer) {
        int code = answer.getReplyCode();
        boolean forGood = answer.isPermanent() && isAboutThisMail(answer);
        return forGood ? new Delivery.Refused(code) : new Delivery.NotNow(code);
    }

    /**
     * A no for good to our greeting, login or sender says nothing about this person, and an operator can mend it. The mail client
     * tells the commands apart only in words.
     */
    private static boolean isAboutThisMail(SMTPException answer) {
        return Stream.of("recipient address not accepted", "DATA command not accepted", "sending data failed")
                .anyMatch(answer.getMessage()::startsWith);
    }
}
