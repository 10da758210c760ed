package io.unhook.notification.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.DigestLine;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Writes a notice as a mail in its reader's language. The same notice always has the same Message-ID. */
@ApplicationScoped
public class LetterWriter {
    private final Template html;
    private final Template text;
    private final Languages languages;
    private final NotificationSettings settings;

    LetterWriter(
            @Location("letter.html") Template html,
            @Location("letter.txt") Template text,
            Languages languages,
            NotificationSettings settings) {
        this.html = html;
        this.text = text;
        this.languages = languages;
        this.settings = settings;
    }

    public Letter write(
            String noticeId, Message message, Incident incident, End end, User reader, Background background) {
        var writing = new Writing(languages.of(reader.locale()), settings, incident, reader, background);
        return letter(noticeId, reader, new Pages(writing, end).about(message));
    }

    /** More than one notice in one mail. */
    public Letter digest(String digestId, User reader, List<DigestLine> lines) {
        Language language = languages.of(reader.locale());
        Function<DigestLine, Writing> writings =
                line -> new Writing(language, settings, line.incident(), reader, line.background());
        return letter(digestId, reader, new DigestPage(language.digest(), lines, writings).page());
    }

    private Letter letter(String id, User reader, Page page) {
        return new Letter(
                "<%s@%s>".formatted(id, settings.mail().messageIdDomain()),
                reader.address(),
                page.subject(),
                text.data("page", page).render(),
                html.data("page", page)
                        .data("light", Palette.LIGHT)
                        .data("dark", Palette.DARK)
                        .data("status", Palette.LIGHT.of(page.status().tone()))
                        .data("darkStatus", Palette.DARK.of(page.status().tone()))
                        .render());
    }
}
