package io.unhook.notification.mail;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a mail says, before it is text or HTML. Everything in it is plain text. What a reader must know in five seconds comes
 * first: which mailbox, who did it, and whether there is something to do.
 *
 * @param headline what happened, with the mailbox's name
 * @param byline what kind of mailbox it is, who did it, and when
 * @param status whether somebody must do something, in a few words
 * @param paragraphs why the mail came, what is known, what is asked
 * @param button the one thing to click, or null
 */
public record Page(
        String language,
        String subject,
        String headline,
        String byline,
        Status status,
        String greeting,
        List<String> paragraphs,
        Button button,
        List<Section> sections,
        String footer) {

    public Page {
        paragraphs = List.copyOf(paragraphs);
        sections = List.copyOf(sections);
    }

    public enum Tone {
        ACT,
        WAIT,
        DONE
    }

    public record Status(Tone tone, String words) {}

    /**
     * @param steps whether the lines are to be done one after the other
     * @param link where, or null
     */
    public record Section(String title, List<String> lines, boolean steps, Button link) {
        static Section of(String title, String... lines) {
            return new Section(title, List.of(lines), false, null);
        }

        public String rule() {
            return underline(title, "-");
        }
    }

    public record Button(String label, String url) {}

    Page remarking(String line) {
        List<String> all = Stream.concat(paragraphs.stream(), Stream.of(line)).toList();
        return new Page(language, subject, headline, byline, status, greeting, all, button, sections, footer);
    }

    /** The same mail for another occasion, which is said first. */
    Page framed(String aSubject, Status aStatus, String opening) {
        List<String> all =
                Stream.concat(Stream.of(opening), paragraphs.stream()).toList();
        return new Page(language, aSubject, headline, byline, aStatus, greeting, all, button, sections, footer);
    }

    /** What a list of mails shows beside the subject. */
    public String preheader() {
        return status.words() + " · " + byline;
    }

    public String rule() {
        return underline(headline, "=");
    }

    private static String underline(String words, String with) {
        return with.repeat(Math.min(72, words.codePointCount(0, words.length())));
    }
}
