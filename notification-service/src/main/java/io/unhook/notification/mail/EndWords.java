package io.unhook.notification.mail;

import io.unhook.contracts.Outcome;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.InProgress;
import io.unhook.notification.domain.End.Settled;
import io.unhook.notification.mail.Page.Status;
import io.unhook.notification.mail.Page.Tone;

/** How an end stands, in words: what is known, and what is asked of whom. */
final class EndWords {
    private final Writing writing;
    private final Texts texts;
    private final End end;
    private final String address;
    private final String product;
    private final String provider;

    EndWords(Writing writing, End end) {
        this.writing = writing;
        this.texts = writing.texts();
        this.end = end;
        this.address = writing.address();
        this.product = writing.product();
        this.provider = writing.provider();
    }

    boolean needsSomebody() {
        return switch (end.standing()) {
            case OWNER_MUST_ACT, ADMIN_MUST_ACT, IT_MUST_ACT, NOT_KNOWN -> true;
            case IN_PROGRESS, NOTHING_LEFT -> false;
        };
    }

    boolean isDisconnected() {
        return end instanceof Settled settled
                && (settled.outcome() == Outcome.CONFIRMED || settled.outcome() == Outcome.ALREADY_INVALID);
    }

    Status status() {
        return switch (end.standing()) {
            case IN_PROGRESS -> new Status(Tone.WAIT, texts.status_wait());
            case OWNER_MUST_ACT -> new Status(Tone.ACT, writing.isTheirs() ? texts.status_step_you() : stepOfAnother());
            case ADMIN_MUST_ACT -> new Status(Tone.ACT, texts.status_step_admin(writing.administrator()));
            case IT_MUST_ACT -> new Status(Tone.ACT, texts.status_step_it());
            case NOT_KNOWN -> new Status(Tone.ACT, texts.status_check());
            case NOTHING_LEFT -> new Status(Tone.DONE, texts.status_nothing());
        };
    }

    private String stepOfAnother() {
        return writing.background()
                .owner()
                .flatMap(Writing::name)
                .map(texts::status_step_owner)
                .orElseGet(texts::status_step_somebody);
    }

    /** In a list of mails a phone shows the first half of a subject, so whose turn it is comes first. */
    String subject(String headline) {
        return switch (end.standing()) {
            case IN_PROGRESS, NOTHING_LEFT -> headline;
            case OWNER_MUST_ACT ->
                writing.isTheirs() ? texts.subject_step_you(headline) : texts.subject_step_somebody(headline);
            case ADMIN_MUST_ACT -> texts.subject_step_admin(writing.administrator(), headline);
            case IT_MUST_ACT -> texts.subject_step_it(headline);
            case NOT_KNOWN -> texts.subject_check(headline);
        };
    }

    String summary() {
        return fact() + " " + need();
    }

    String fact() {
        return switch (end) {
            case InProgress _ -> texts.fact_in_progress(product, provider);
            case ActionNeeded action ->
                switch (action.by()) {
                    case OWNER, TENANT_ADMIN -> texts.fact_stands(product, provider);
                    case IT -> texts.fact_stands_it(product);
                    case OTHER -> texts.fact_unconfirmed(product, provider);
                };
            case End.Reconnected _ -> texts.again_summary(address, product);
            case Settled settled -> fact(settled);
        };
    }

    private String fact(Settled settled) {
        return switch (settled.outcome()) {
            case CONFIRMED -> texts.fact_confirmed(product, provider);
            case ALREADY_INVALID -> texts.fact_already_invalid(product, provider);
            case KEPT_SHARED -> texts.fact_kept_shared(product, provider);
            case SUPERSEDED -> texts.fact_superseded(product, provider);
            case ADMIN_GRANT_REMAINS -> texts.fact_admin_grant_remains(product, provider);
            case NOT_APPLICABLE ->
                settled.nothingWasKnown() ? texts.fact_no_grant(product, provider) : texts.fact_password(product);
            case UNCONFIRMED, OTHER -> texts.fact_unconfirmed(product, provider);
        };
    }

    /** To be sure, whoever could do the step should do it. */
    private String check() {
        return switch (Steps.of(end, writing.at())) {
            case TENANT_ADMIN -> texts.need_check_admin(writing.administrator());
            case IT_DEPARTMENT -> texts.need_it();
            case GOOGLE_ACCOUNT, MY_APPS, PERSONAL_ACCOUNT, CONNECTED_APPS ->
                writing.isTheirs() ? texts.need_check() : texts.need_check_owner(address);
        };
    }

    String need() {
        return switch (end.standing()) {
            case IN_PROGRESS -> texts.need_nothing_now();
            case OWNER_MUST_ACT -> writing.isTheirs() ? texts.need_you() : texts.need_owner(address);
            case ADMIN_MUST_ACT -> texts.need_admin(writing.administrator());
            case IT_MUST_ACT -> texts.need_it();
            case NOT_KNOWN -> check();
            case NOTHING_LEFT -> texts.need_nothing();
        };
    }
}
