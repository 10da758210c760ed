package io.unhook.notification.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

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

    public Letter write(
            String noticeId, Message message, Incident incident, End end, User reader, Background background) {
        var texts = MessageBundles.get(Texts.class, Localized.Literal.of(LANGUAGE.getLanguage()));
        Page page = page(message, end, new Writing(texts, LANGUAGE, settings, incident, reader, background));
        return new Letter(
                "<%s@%s>".formatted(noticeId, settings.mail().messageIdDomain()),
                reader.address(),
                page.subject(),
                text.data("page", page).render(),
                html.data("page", page).render());
    }

    private static Page page(Message message, End end, Writing writing) {
        return switch (message) {
            case INBOX_REMOVED,
                    CHANNEL_REMOVED,
                    PROVIDER_MIGRATED,
                    ACTION_NEEDED,
                    ADMIN_MUST_ACT,
                    IT_MUST_ACT,
                    NOT_CONFIRMED,
                    ALL_CLEAR,
                    ESCALATED -> new RemovalPage(writing, end).of(message);
            case OWNER_UNREACHABLE ->
                switch (writing.incident().key().kind()) {
                    case REMOVED, MIGRATED -> new RemovalPage(writing, end).of(message);
                    case DEACTIVATED -> new OtherPages(writing).deactivated();
                    case ACCESS_LOST -> new OtherPages(writing).accessLost();
                };
            case INBOX_DEACTIVATED -> new OtherPages(writing).deactivated();
            case ACCESS_LOST -> new OtherPages(writing).accessLost();
        };
    }
}
