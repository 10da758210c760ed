package io.unhook.notification.mail;

import java.util.List;

/**
 * What a mail says, before it is text or HTML. Everything in it is plain text.
 *
 * @param summary what happened and whether the reader must do something, in two sentences at most
 * @param button the one thing to click, or null
 */
public record Page(
        String language,
        String subject,
        String headline,
        String greeting,
        String summary,
        List<Fact> facts,
        List<Section> sections,
        Button button,
        String footer) {

    public record Fact(String label, String value) {}

    /** @param steps whether the lines are to be done one after the other */
    public record Section(String title, List<String> lines, boolean steps) {}

    public record Button(String label, String url) {}
}
