package io.unhook.notification.mail;

import io.unhook.notification.domain.HeldRemovals;
import io.unhook.notification.mail.Page.Section;
import io.unhook.notification.mail.Page.Status;
import io.unhook.notification.mail.Page.Tone;
import java.util.List;

/** So much was removed at once that somebody must say whether it was meant, before it is ended at the providers. */
final class HeldPage {
    private final Writing writing;
    private final Texts texts;
    private final String product;
    private final HeldRemovals held;

    HeldPage(Writing writing) {
        this.writing = writing;
        this.texts = writing.texts();
        this.product = writing.product();
        this.held = HeldRemovals.in(writing.incident());
    }

    Page page() {
        String headline = texts.headline_held(held.removed(), held.of(), product);
        return new Frame(writing)
                .of(
                        texts.subject_held(headline),
                        headline,
                        new Status(Tone.ACT, status()),
                        List.of(texts.held_summary(product), texts.held_why(writing.when(held.since()))),
                        writing.openDecision(),
                        List.of(
                                Section.of(texts.held_meant_title(), meant()),
                                Section.of(
                                        texts.held_mistake_title(),
                                        texts.held_mistake_connect(product),
                                        texts.held_mistake_rest()),
                                Section.of(texts.held_until_title(), texts.held_until(product))));
    }

    private String status() {
        return writing.isForSuperAdmin() ? texts.status_decide() : texts.status_decide_super_admin();
    }

    private String meant() {
        return writing.isForSuperAdmin() ? texts.held_meant(product) : texts.held_meant_super_admin(product);
    }
}
