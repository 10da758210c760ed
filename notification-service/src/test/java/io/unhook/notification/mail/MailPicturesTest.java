package io.unhook.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.notification.domain.Message;
import io.unhook.notification.mail.Chromium.Eyes;
import io.unhook.notification.mail.Samples.Sample;
import io.unhook.notification.mail.Samples.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writes every kind of mail to {@code target/mail}, as text and as HTML. With {@code -Dunhook.write-pictures=true} also the
 * pictures in {@code docs/mail}, and their index: look at each before it is committed.
 */
@Tag("domain")
class MailPicturesTest {
    private static final List<String> LANGUAGES = List.of("en", "sv");
    private static final Path PAGES = Path.of("target", "mail");
    private static final Path PICTURES = Path.of("..", "docs", "mail");
    private static final Path INDEX = PICTURES.resolve("README.md");
    private static final int WIDE = 700;
    private static final int NARROW = 320;

    /** What is shown in other clients too. */
    private static final List<String> SHOWN_ELSEWHERE =
            List.of("channel-removed-you-must-act", "inbox-removed-confirmed");

    private record Picture(Shown sample, String language, int width, Eyes eyes) {
        String name() {
            String client = (width == NARROW ? "-narrow" : "")
                    + (eyes == Eyes.LIGHT ? "" : "-" + eyes.name().toLowerCase(Locale.ROOT));
            return sample.name() + "-" + language + client;
        }

        @Override
        public String toString() {
            return name();
        }

        Path page() {
            return PAGES.resolve(sample.name() + "-" + language + ".html");
        }
    }

    @Test
    void everyKindOfMailIsWrittenAndIndexed() throws Exception {
        Files.createDirectories(PAGES);
        for (Picture picture : pictures()) write(picture);
        if (Boolean.getBoolean("unhook.write-pictures")) draw();
        assertThat(INDEX).hasContent(index());
        assertThat(pictures()).allSatisfy(picture -> isThereAndSmall(picture));
    }

    private static void isThereAndSmall(Picture picture) throws IOException {
        Path png = PICTURES.resolve(picture.name() + ".png");
        assertThat(png).exists();
        assertThat(Files.size(png)).isLessThan(80_000);
    }

    @Test
    void noMessageIsWithoutAPicture() {
        assertThat(Samples.all().stream().map(Sample::message)).contains(Message.values());
    }

    private static void write(Picture picture) throws IOException {
        Letter letter = picture.sample.written().apply(picture.language);
        Files.writeString(picture.page(), letter.html());
        Files.writeString(
                PAGES.resolve(picture.page().getFileName().toString().replace(".html", ".txt")),
                "Subject: %s%n%n%s".formatted(letter.subject(), letter.text()));
    }

    private static void draw() throws Exception {
        Files.createDirectories(PICTURES);
        Files.writeString(INDEX, index());
        var chromium = new Chromium();
        try (var workers = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> all = pictures().stream()
                    .<Callable<Void>>map(picture -> () -> {
                        Path png = PICTURES.resolve(picture.name() + ".png");
                        chromium.photograph(picture.page(), picture.width, picture.eyes, png);
                        return null;
                    })
                    .toList();
            for (var drawn : workers.invokeAll(all)) drawn.get();
        }
    }

    private static List<Picture> pictures() {
        return Samples.shown().stream()
                .flatMap(sample -> LANGUAGES.stream().flatMap(language -> pictures(sample, language)))
                .toList();
    }

    private static Stream<Picture> pictures(Shown sample, String language) {
        var usual = Stream.of(new Picture(sample, language, WIDE, Eyes.LIGHT));
        if (!SHOWN_ELSEWHERE.contains(sample.name())) return usual;
        return Stream.concat(usual, elsewhere(sample, language));
    }

    private static Stream<Picture> elsewhere(Shown sample, String language) {
        return Stream.of(
                new Picture(sample, language, NARROW, Eyes.LIGHT),
                new Picture(sample, language, NARROW, Eyes.DARK),
                new Picture(sample, language, WIDE, Eyes.INVERTED));
    }

    private static String index() {
        return """
                # Every kind of mail

                From the real templates and words: `./unhook mail screenshots` draws them anew (needs Chromium). Ada owns the inbox, \
                Siri is a super admin,
                Carl connected the channel, Ben did it. Narrow: 320 pixels; dark: a client that asks for the mail's dark colours; \
                inverted: a client that
                makes light mails dark by itself.

                | message | case | English | Svenska |
                |---|---|---|---|
                %s
                """.formatted(Samples.shown().stream().map(MailPicturesTest::row).collect(Collectors.joining("\n")));
    }

    private static String row(Shown sample) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        sample.message(), sample.variant().replace('-', ' '), cell(sample, "en"), cell(sample, "sv"));
    }

    private static String cell(Shown sample, String language) {
        Letter letter = sample.written().apply(language);
        String[] links = pictures(sample, language)
                .map(picture -> "[%s](%s.png)".formatted(label(picture, letter), picture.name()))
                .toArray(String[]::new);
        return Arrays.stream(links).collect(Collectors.joining(" · "));
    }

    private static String label(Picture picture, Letter letter) {
        if (picture.width == WIDE && picture.eyes == Eyes.LIGHT) return letter.subject();
        String client = picture.eyes == Eyes.LIGHT ? "" : picture.eyes.name().toLowerCase(Locale.ROOT);
        return ((picture.width == NARROW ? "narrow " : "") + client).strip();
    }
}
