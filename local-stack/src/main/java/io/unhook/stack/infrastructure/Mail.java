package io.unhook.stack.infrastructure;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A mail as a person would read it, and its headers as a machine would. */
public record Mail(
        String messageId,
        String from,
        String to,
        String subject,
        Map<String, String> headers,
        String text,
        String html) {

    static Mail of(MimeMessage message) {
        try {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Header header : Collections.list(message.getAllHeaders()))
                headers.put(header.getName(), header.getValue());
            return new Mail(
                    message.getMessageID(),
                    headers.get("From"),
                    headers.get("To"),
                    message.getSubject(),
                    headers,
                    body(message, "text/plain"),
                    body(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first part of that type, wherever it lies; empty if there is none. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) return part.getContent().toString();
        if (!(part.getContent() instanceof Multipart parts)) return "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart inner = parts.getBodyPart(i);
            String found = body(inner, type);
            if (!found.isEmpty()) return found;
        }
        return "";
    }
}
