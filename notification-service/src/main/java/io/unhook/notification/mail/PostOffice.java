package io.unhook.notification.mail;

import io.unhook.notification.NotificationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/**
 * Hands a mail to the mail server and says truthfully how that ended. Each mail has a connection of its own: nobody gets so many
 * that keeping one would pay, and what happened to the last mail cannot hold up the next one.
 *
 * <p>Never logs an address: a server's words may hold one.
 */
@ApplicationScoped
public class PostOffice {
    private static final Logger LOG = Logger.getLogger(PostOffice.class);

    private final NotificationSettings.Smtp server;
    private final Envelopes envelopes;
    private final Session session;
    private final Session international;

    PostOffice(NotificationSettings settings, Envelopes envelopes) {
        this.server = settings.smtp();
        this.envelopes = envelopes;
        this.session = Session.getInstance(SmtpProperties.of(settings));
        this.international = Session.getInstance(SmtpProperties.international(settings));
    }

    public Delivery deliver(Letter letter) {
        Delivery delivery = switch (Address.of(letter.to())) {
            case Address.Deliverable to -> send(letter, to);
            case Address.None _ -> new Delivery.NoAddress();
        };
        if (!(delivery instanceof Delivery.Accepted))
            LOG.warnf("mail not sent messageId=%s delivery=%s", letter.messageId(), delivery);
        return delivery;
    }

    private Delivery send(Letter letter, Address.Deliverable to) {
        Session spoken = to.international() ? international : session;
        SMTPTransport line = null;
        try {
            line = (SMTPTransport) spoken.getTransport("smtp");
            line.connect(
                    server.host(),
                    server.port(),
                    server.user().orElse(null),
                    server.password().orElse(null));
        } catch (MessagingException _) {
            hangUp(line);
            return new Delivery.NoConnection();
        }
        try {
            if (to.international() && !line.supportsExtension("SMTPUTF8")) return new Delivery.NeedsSmtpUtf8();
            var message = envelopes.of(letter, to.text(), spoken);
            line.sendMessage(message, message.getAllRecipients());
            return new Delivery.Accepted();
        } catch (MessagingException answer) {
            return Answers.meaning(answer);
        } finally {
            hangUp(line);
        }
    }

    /** What was said before holds, however the server takes our leaving. */
    private static void hangUp(Transport line) {
        try {
            if (line != null) line.close();
        } catch (MessagingException _) {
            LOG.debug("the mail server hung up first");
        }
    }
}
