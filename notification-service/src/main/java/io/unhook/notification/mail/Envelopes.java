package io.unhook.notification.mail;

import io.unhook.notification.NotificationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** A letter as MIME: text and HTML of the same words, and the headers that keep machines from answering. */
@ApplicationScoped
class Envelopes {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String from;
    private final String listId;
    private final Clock clock;

    Envelopes(NotificationSettings settings, Clock clock) {
        this.from = settings.smtp().from();
        this.listId = "<mailbox-notices.%s>".formatted(settings.mail().messageIdDomain());
        this.clock = clock;
    }

    MimeMessage of(Letter letter, String to, Session session) throws MessagingException {
        var message = new Named(session, letter.messageId());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, new InternetAddress(to, false));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("List-Id", listId);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All"); // Exchange answers for people who are away
        message.setContent(alternatives(letter));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The same letter always has the same Message-ID; the client would make up another one. */
    private static final class Named extends MimeMessage {
        private final String messageId;

        Named(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
