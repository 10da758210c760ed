package io.unhook.notification.mail;

import io.unhook.notification.domain.End;
import java.util.List;

/** The mails about a removed mailbox: the first one, and the later ones to whoever was told that it is open. */
final class RemovalPage {
    private final Writing writing;
    private final Texts texts;
    private final End end;
    private final EndWords words;
    private final EndSections sections;

    RemovalPage(Writing writing, End end) {
        this.writing = writing;
        this.texts = writing.texts();
        this.end = end;
        this.words = new EndWords(writing, end);
        this.sections = new EndSections(writing, end);
    }

    Page first() {
        return page(words.subject(firstHeadline()), firstHeadline());
    }

    Page later() {
        String headline = laterHeadline();
        return page(words.isDisconnected() ? texts.subject_done(headline) : words.subject(headline), headline);
    }

    private String firstHeadline() {
        return words.isDisconnected() ? disconnected() : texts.headline_removed(writing.address(), writing.product());
    }

    private String laterHeadline() {
        String address = writing.address();
        String product = writing.product();
        return switch (end.standing()) {
            case IN_PROGRESS -> firstHeadline();
            case OWNER_MUST_ACT, ADMIN_MUST_ACT -> texts.headline_permitted(address, product);
            case IT_MUST_ACT -> texts.headline_password(address, product);
            case NOT_KNOWN -> texts.headline_unknown(address, product);
            case NOTHING_LEFT ->
                words.isDisconnected() ? disconnected() : texts.headline_nothing_left(address, product);
        };
    }

    private String disconnected() {
        return texts.headline_disconnected(writing.address(), writing.product());
    }

    private Page page(String subject, String headline) {
        return new Frame(writing)
                .of(subject, headline, words.status(), List.of(words.summary()), sections.button(), sections.all());
    }
}
