package io.unhook.notification.mail;

import io.unhook.notification.domain.End;
import io.unhook.notification.mail.Page.Button;
import io.unhook.notification.mail.Page.Section;
import io.unhook.notification.mail.Page.Status;
import io.unhook.notification.mail.Page.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mailbox lives at another provider now: it must be connected again, and the old access must end. */
final class MovedPage {
    private final Writing writing;
    private final Texts texts;
    private final EndWords words;
    private final EndSections sections;
    private final String address;
    private final String product;
    private final Optional<String> to;

    MovedPage(Writing writing, End end) {
        this.writing = writing;
        this.texts = writing.texts();
        this.words = new EndWords(writing, end);
        this.sections = new EndSections(writing, end);
        this.address = writing.address();
        this.product = writing.product();
        this.to = writing.movedTo();
    }

    Page page() {
        Button settings = writing.openSettings();
        List<Section> all = new ArrayList<>();
        all.add(connectAgain());
        all.addAll(sections.toDo(texts.old_title(writing.provider()), settings == null ? null : sections.page()));
        all.add(sections.stopped(false));
        all.addAll(sections.proof());
        return new Frame(writing)
                .of(
                        texts.subject_moved(address, product),
                        headline(),
                        new Status(Tone.ACT, status()),
                        paragraphs(),
                        settings == null ? sections.page() : settings,
                        all);
    }

    private String headline() {
        return to.map(provider -> texts.headline_moved(address, writing.provider(), provider))
                .orElseGet(() -> texts.headline_moved_somewhere(address, writing.provider()));
    }

    private String status() {
        return words.needsSomebody() ? texts.status_connect_and_step() : texts.status_connect();
    }

    private List<String> paragraphs() {
        return List.of(texts.moved_summary(address, product, writing.provider()), old());
    }

    /** Connecting again is to be done in any case, so this never says that there is nothing to do. */
    private String old() {
        return words.needsSomebody() ? words.summary() : words.fact();
    }

    private Section connectAgain() {
        String where =
                writing.isChannel() ? texts.connect_channel(address, product) : texts.connect_inbox(address, product);
        return Section.of(texts.connect_title(), where, texts.connect_consent(product));
    }
}
