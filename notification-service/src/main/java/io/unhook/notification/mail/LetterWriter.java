package io.unhook.notification.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.DigestLine;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a notice as a mail in its reader's language. The same notice always has the same Message-ID. */
@ApplicationScoped
public class LetterWriter {
    /** Swedish comes with its own file of messages. */
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Template html;
    private final Template text;
    private final NotificationSettings settings;

    LetterWriter(
            @Location("letter.html") Template html,
            @Location("letter.txt") Template text,
            NotificationSettings settings) {
        this.html = html;
        this.text = text;
        this.settings = settings;
    }

    /** @param doer who did it, if the directory knows them */
    public Letter write(
            String noticeId, Message message, Incident incident, End end, User reader, Optional<User> doer) {
        var line = new DigestLine(message, incident, end, doer);
        return letter(noticeId, reader, page(message, end, writing(line, reader)));
    }

    /** More than one notice in one mail. */
    public Letter digest(String digestId, User reader, List<DigestLine> lines) {
        var texts = MessageBundles.get(DigestTexts.class, Localized.Literal.of(LANGUAGE.getLanguage()));
        return letter(digestId, reader, new DigestPage(texts, lines, line -> writing(line, reader)).page());
    }

    private Writing writing(DigestLine line, User reader) {
        var texts = MessageBundles.get(Texts.class, Localized.Literal.of(LANGUAGE.getLanguage()));
        return new Writing(texts, LANGUAGE, settings, line.incident(), reader, line.doer());
    }

    private Letter letter(String id, User reader, Page page) {
        return new Letter(
                "<%s@%s>".formatted(id, settings.mail().messageIdDomain()),
                reader.address(),
                page.subject(),
                text.data("page", page).render(),
                html.data("page", page).render());
    }

    private static Page page(Message message, End end, Writing writing) {
        return switch (message) {
            case INBOX_REMOVED, ACTION_NEEDED, ADMIN_MUST_ACT, IT_MUST_ACT, NOT_CONFIRMED, ALL_CLEAR ->
                new RemovalPage(writing, end).of(message);
            case INBOX_DEACTIVATED -> new OtherPages(writing).deactivated();
            case ACCESS_LOST -> new OtherPages(writing).accessLost();
        };
    }
}
