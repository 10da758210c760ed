package io.unhook.notification.service;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The mail server of the tests, and what has arrived there. One a JVM: each test writes to addresses of its own. */
final class Post {
    private static final GreenMail REAL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final MoodyMailServer DOOR = open();

    private Post() {}

    private static MoodyMailServer open() {
        REAL.start();
        try {
            return new MoodyMailServer(
                    Integer.getInteger(Surroundings.MAIL_PORT), REAL.getSmtp().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It opens when a test class first needs it, so one that only reads what came of its mails says so beforehand. */
    static void opens() {
        door();
    }

    static MoodyMailServer door() {
        return DOOR;
    }

    static List<Mail> to(String address) {
        return Arrays.stream(REAL.getReceivedMessages())
                .map(Mail::new)
                .filter(mail -> mail.isTo(address))
                .toList();
    }

    record Mail(MimeMessage message) {
        boolean isTo(String address) {
            try {
                return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                        .anyMatch(to -> to.toString().equals(address));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String header(String name) {
            try {
                return String.join(" | ", message.getHeader(name));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        List<String> headerNames() {
            try {
                return Collections.list(message.getAllHeaders()).stream()
                        .map(Header::getName)
                        .toList();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String text() {
            return part("text/plain");
        }

        String html() {
            return part("text/html");
        }

        private String part(String type) {
            try {
                var parts = (MimeMultipart) message.getContent();
                for (int i = 0; i < parts.getCount(); i++)
                    if (parts.getBodyPart(i).isMimeType(type))
                        return parts.getBodyPart(i).getContent().toString().replace("\r\n", "\n");
                throw new AssertionError("no part " + type);
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
