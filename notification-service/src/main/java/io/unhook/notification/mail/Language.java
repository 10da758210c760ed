package io.unhook.notification.mail;

import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The words of a language, and how it writes dates, numbers and lists. */
record Language(Locale locale, Texts texts, DigestTexts digest, ZoneId zone) {

    String day(Instant time) {
        return format(time, texts.pattern_day());
    }

    String minute(Instant time) {
        return format(time, texts.pattern_minute());
    }

    String second(Instant time) {
        return format(time, texts.pattern_second());
    }

    private String format(Instant time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time.atZone(zone));
    }

    String list(List<String> parts) {
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(parts);
    }

    String number(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }
}
