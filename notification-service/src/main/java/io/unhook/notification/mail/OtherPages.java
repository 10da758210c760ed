package io.unhook.notification.mail;

import io.unhook.notification.mail.Page.Section;
import java.util.List;

/** The mails about an inbox that is still there. */
final class OtherPages {
    private final Writing writing;
    private final Texts texts;
    private final String address;
    private final String product;

    OtherPages(Writing writing) {
        this.writing = writing;
        this.texts = writing.texts();
        this.address = writing.address();
        this.product = writing.product();
    }

    Page deactivated() {
        return writing.page(
                texts.deactivated_subject(address, product),
                texts.deactivated_summary(writing.who()),
                List.of(
                        section(texts.left_title(), texts.deactivated_left(product)),
                        section(texts.stopped_title(), texts.deactivated_stops(address, product))),
                writing.openSettings());
    }

    Page accessLost() {
        return writing.page(
                texts.lost_subject(address, product),
                texts.lost_summary(product, writing.provider()),
                List.of(
                        section(texts.left_title(), texts.lost_left(address, product)),
                        section(texts.stopped_title(), texts.lost_stops(address, product))),
                writing.openSettings());
    }

    private static Section section(String title, String line) {
        return new Section(title, List.of(line), false);
    }
}
