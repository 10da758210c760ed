package io.unhook.notification.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.unhook.notification.NotificationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/** Which language somebody is written to in. */
@ApplicationScoped
class Languages {
    private static final Locale SWEDISH = Locale.of("sv");

    private final Function<Locale, Texts> texts;
    private final Function<Locale, DigestTexts> digest;
    private final ZoneId zone;

    @Inject
    Languages(NotificationSettings settings) {
        this(
                language -> MessageBundles.get(Texts.class, literal(language)),
                language -> MessageBundles.get(DigestTexts.class, literal(language)),
                settings.mail().timeZone());
    }

    Languages(Function<Locale, Texts> texts, Function<Locale, DigestTexts> digest, ZoneId zone) {
        this.texts = texts;
        this.digest = digest;
        this.zone = zone;
    }

    /** @param locale as the directory has it: {@code sv}, {@code sv-SE}, {@code sv_SE.UTF-8} …; anything else is English */
    Language of(String locale) {
        Locale language = isSwedish(locale) ? SWEDISH : Locale.ENGLISH;
        return new Language(language, texts.apply(language), digest.apply(language), zone);
    }

    private static Localized literal(Locale language) {
        return Localized.Literal.of(language.getLanguage());
    }

    private static boolean isSwedish(String locale) {
        return locale != null && locale.strip().matches("(?i)sv([-_].*)?");
    }
}
