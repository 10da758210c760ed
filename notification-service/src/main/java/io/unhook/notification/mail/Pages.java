package io.unhook.notification.mail;

import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.Standing;
import io.unhook.notification.mail.Page.Status;
import io.unhook.notification.mail.Page.Tone;

/** Which page a message is. A reminder, an escalation and a message in somebody's stead are another mail, newly framed. */
final class Pages {
    private final Writing writing;
    private final Texts texts;
    private final End end;

    Pages(Writing writing, End end) {
        this.writing = writing;
        this.texts = writing.texts();
        this.end = end;
    }

    Page about(Message message) {
        Page page = switch (message) {
            case INBOX_REMOVED, CHANNEL_REMOVED -> new RemovalPage(writing, end).first();
            case ACTION_NEEDED, ADMIN_MUST_ACT, IT_MUST_ACT, NOT_CONFIRMED -> new RemovalPage(writing, end).later();
            case ALL_CLEAR -> allClear();
            case INBOX_DEACTIVATED -> new OtherPages(writing).deactivated();
            case ACCESS_LOST -> new OtherPages(writing).accessLost();
            case PROVIDER_MIGRATED -> new MovedPage(writing, end).page();
            case MASS_REMOVAL_HELD -> new HeldPage(writing).page();
            case ESCALATED -> escalated(new RemovalPage(writing, end).later());
            case OWNER_UNREACHABLE -> passOn(first());
        };
        if (message != Message.OWNER_UNREACHABLE && isInstead())
            page = page.remarking(texts.remark_not_reached(writing.owner()));
        return writing.background().reminder() > 0 ? reminder(page) : page;
    }

    private Page allClear() {
        return end instanceof End.Reconnected
                ? new OtherPages(writing).connectedAgain()
                : new RemovalPage(writing, end).later();
    }

    private boolean isInstead() {
        return !writing.background().ownerReached() && !writing.isTheirs();
    }

    private Page first() {
        return switch (writing.incident().key().kind()) {
            case REMOVED -> new RemovalPage(writing, end).first();
            case MIGRATED -> new MovedPage(writing, end).page();
            case DEACTIVATED -> new OtherPages(writing).deactivated();
            case ACCESS_LOST -> new OtherPages(writing).accessLost();
            case TAKEN_BACK -> new RemovalPage(writing, end).later();
            case MASS_REMOVAL_HELD -> new HeldPage(writing).page();
        };
    }

    private Page reminder(Page page) {
        return page.framed(
                texts.subject_reminder(page.headline()),
                page.status(),
                texts.reminder_why(
                        writing.language().number(writing.background().reminder()), writing.since()));
    }

    private Page escalated(Page page) {
        return page.framed(
                texts.subject_escalated(page.headline()),
                new Status(Tone.ACT, texts.status_see_to_it()),
                whyEscalated());
    }

    /** Another's step has been asked of the admins themselves. */
    private String whyEscalated() {
        boolean askedTheOwner = end.standing() == Standing.OWNER_MUST_ACT && !writing.isTheirs();
        return askedTheOwner
                ? texts.escalated_why_owner(writing.owner(), writing.since())
                : texts.escalated_why(writing.since());
    }

    private Page passOn(Page page) {
        return page.framed(
                texts.subject_pass_on(page.headline()),
                new Status(Tone.ACT, texts.status_pass_on(writing.owner())),
                texts.pass_on_why(writing.owner()));
    }
}
