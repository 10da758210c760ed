package io.unhook.notification.mail;

import io.unhook.contracts.Actor;
import io.unhook.notification.mail.Page.Button;
import io.unhook.notification.mail.Page.Section;
import io.unhook.notification.mail.Page.Status;
import java.util.ArrayList;
import java.util.List;

/** What all mails have around their own words: which mailbox, who did it and when, and why the reader gets it. */
final class Frame {
    private final Writing writing;
    private final Texts texts;

    Frame(Writing writing) {
        this.writing = writing;
        this.texts = writing.texts();
    }

    Page of(
            String subject,
            String headline,
            Status status,
            List<String> paragraphs,
            Button button,
            List<Section> sections) {
        return new Page(
                writing.language().locale().getLanguage(),
                subject,
                headline,
                byline(),
                status,
                writing.greeting(),
                withRemark(paragraphs),
                button,
                sections,
                texts.footer(writing.language().list(reasons()), writing.product()));
    }

    private String byline() {
        String kind = kind();
        String time = writing.when(writing.incident().happenedAt());
        Actor actor = writing.incident().actor();
        return switch (writing.incident().key().kind()) {
            case REMOVED ->
                actor == null
                        ? texts.byline_removed(kind, time)
                        : texts.byline_removed_by(kind, writing.who(actor), time);
            case DEACTIVATED ->
                actor == null
                        ? texts.byline_deactivated(kind, time)
                        : texts.byline_deactivated_by(kind, writing.who(actor), time);
            case MIGRATED, ACCESS_LOST, TAKEN_BACK ->
                writing.incident().wasTakenBack()
                        ? texts.byline_taken_back(kind, time)
                        : texts.byline_noticed(kind, time);
            case MASS_REMOVAL_HELD ->
                actor == null ? texts.byline_held(time) : texts.byline_held_by(writing.who(actor), time);
        };
    }

    private String kind() {
        return switch (writing.incident().mailbox().kind()) {
            case INBOX -> texts.kind_inbox();
            case CHANNEL -> texts.kind_channel();
            case OTHER -> texts.kind_other();
        };
    }

    private List<String> withRemark(List<String> paragraphs) {
        List<String> all = new ArrayList<>(paragraphs);
        if (writing.background().ownerLeft() && !writing.isTheirs() && !writing.isAboutAccount())
            all.add(writing.isChannel() ? texts.remark_connector_left() : texts.remark_owner_left(writing.address()));
        return all;
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        String address = writing.address();
        if (writing.isTheirs())
            reasons.add(writing.isChannel() ? texts.reason_connector(address) : texts.reason_owner(address));
        if (writing.isTheirs() && !writing.isChannel()) return reasons;
        if (writing.isForSuperAdmin()) reasons.add(texts.reason_super_admin());
        if (writing.reader().roles().contains("ACCOUNT_ACCESS")) reasons.add(texts.reason_account_access());
        if (reasons.isEmpty())
            reasons.add(writing.isAboutAccount() ? texts.reason_this_account() : texts.reason_account(address));
        return reasons;
    }
}
