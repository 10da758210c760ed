package io.unhook.notification.mail;

import io.unhook.notification.mail.Page.Section;
import io.unhook.notification.mail.Page.Status;
import io.unhook.notification.mail.Page.Tone;
import java.util.List;

/** The mails about a mailbox that is still there. */
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
        String headline = texts.headline_deactivated(address, product);
        return new Frame(writing)
                .of(
                        headline,
                        headline,
                        new Status(Tone.WAIT, texts.status_agree()),
                        List.of(texts.deactivated_summary()),
                        writing.openSettings(),
                        List.of(
                                Section.of(texts.left_title(), texts.deactivated_left(product)),
                                Section.of(texts.stopped_title(), texts.deactivated_stops(address, product))));
    }

    Page accessLost() {
        String headline = texts.headline_lost(address, product);
        return new Frame(writing)
                .of(
                        texts.subject_lost(address, product),
                        headline,
                        new Status(Tone.ACT, texts.status_connect()),
                        List.of(whyLost()),
                        writing.openSettings(),
                        List.of(
                                Section.of(texts.left_title(), whereToConnect()),
                                Section.of(texts.stopped_title(), whatStops(), texts.lost_stays(address, product))));
    }

    Page connectedAgain() {
        String headline = texts.headline_again(address, product);
        return new Frame(writing)
                .of(
                        texts.subject_done(headline),
                        headline,
                        new Status(Tone.DONE, texts.status_nothing()),
                        List.of(texts.again_summary(address, product) + " " + texts.need_nothing()),
                        null,
                        List.of());
    }

    private String whyLost() {
        return writing.incident().wasTakenBack()
                ? texts.lost_taken_back(product)
                : texts.lost_summary(product, writing.provider());
    }

    private String whereToConnect() {
        return writing.isChannel() ? texts.connect_channel(address, product) : texts.connect_inbox(address, product);
    }

    private String whatStops() {
        return writing.isChannel() ? texts.lost_stops_channel(address, product) : texts.lost_stops(address, product);
    }
}
