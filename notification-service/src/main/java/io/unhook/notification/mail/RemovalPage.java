package io.unhook.notification.mail;

import io.unhook.contracts.Outcome;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.InProgress;
import io.unhook.notification.domain.End.Settled;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.Standing;
import io.unhook.notification.mail.Page.Button;
import io.unhook.notification.mail.Page.Section;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mails about a removed inbox: the first one, and the later ones to whoever was told that it is open. */
final class RemovalPage {
    private final Writing writing;
    private final Texts texts;
    private final End end;
    private final String address;
    private final String product;
    private final String provider;

    RemovalPage(Writing writing, End end) {
        this.writing = writing;
        this.texts = writing.texts();
        this.end = end;
        this.address = writing.address();
        this.product = writing.product();
        this.provider = writing.provider();
    }

    Page of(Message message) {
        String subject = switch (message) {
            case INBOX_REMOVED, CHANNEL_REMOVED, OWNER_UNREACHABLE -> firstSubject();
            case PROVIDER_MIGRATED -> texts.moved_subject(address, product);
            case ESCALATED -> texts.escalated_subject(address, product);
            case ACTION_NEEDED, ADMIN_MUST_ACT, IT_MUST_ACT, NOT_CONFIRMED, ALL_CLEAR, INBOX_DEACTIVATED, ACCESS_LOST ->
                laterSubject();
        };
        return writing.page(subject, summary(), sections(), button().orElse(null));
    }

    private String firstSubject() {
        return switch (end.standing()) {
            case IN_PROGRESS -> texts.removed_subject_in_progress(address, product);
            case OWNER_MUST_ACT -> texts.removed_subject_owner(address, product);
            case ADMIN_MUST_ACT -> texts.removed_subject_admin(address, product);
            case IT_MUST_ACT -> texts.removed_subject_it(address, product);
            case NOT_KNOWN -> texts.removed_subject_not_known(address, product);
            case NOTHING_LEFT ->
                isDisconnected()
                        ? texts.removed_subject_disconnected(address, product)
                        : texts.removed_subject(address, product);
        };
    }

    private String laterSubject() {
        return switch (end.standing()) {
            case IN_PROGRESS, NOT_KNOWN -> texts.later_subject_not_known(address, product);
            case OWNER_MUST_ACT -> texts.later_subject_owner(address, product);
            case ADMIN_MUST_ACT -> texts.later_subject_admin(address, product);
            case IT_MUST_ACT -> texts.later_subject_it(address, product);
            case NOTHING_LEFT ->
                isDisconnected()
                        ? texts.later_subject_done(address, product)
                        : texts.later_subject_nothing_left(address, product);
        };
    }

    private boolean isDisconnected() {
        return end instanceof Settled settled
                && (settled.outcome() == Outcome.CONFIRMED || settled.outcome() == Outcome.ALREADY_INVALID);
    }

    private String summary() {
        return switch (end) {
            case InProgress _ -> texts.summary_in_progress(product, provider);
            case ActionNeeded action ->
                switch (action.by()) {
                    case OWNER -> texts.summary_owner_must_act(product, provider);
                    case TENANT_ADMIN -> texts.summary_admin_must_act(product, provider);
                    case IT -> texts.summary_it_must_act(product);
                    case OTHER -> texts.summary_unconfirmed(product, provider);
                };
            case Settled settled -> summary(settled);
        };
    }

    private String summary(Settled settled) {
        return switch (settled.outcome()) {
            case CONFIRMED -> texts.summary_confirmed(product, provider);
            case ALREADY_INVALID -> texts.summary_already_invalid(product, provider);
            case KEPT_SHARED -> texts.summary_kept_shared(product, provider);
            case SUPERSEDED -> texts.summary_superseded(product, provider);
            case ADMIN_GRANT_REMAINS -> texts.summary_admin_grant_remains(product, provider);
            case NOT_APPLICABLE ->
                settled.nothingWasKnown()
                        ? texts.summary_no_grant_known(product, provider)
                        : texts.summary_password(product, provider);
            case UNCONFIRMED, OTHER -> texts.summary_unconfirmed(product, provider);
        };
    }

    /** What is to be done comes first: who reads no further has read that. */
    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (needsSomebody()) sections.add(left());
        whatWeDo().ifPresent(sections::add);
        sections.add(stopped());
        if (end instanceof Settled settled) {
            sections.add(new Proof(writing).of(settled));
            if (settled.accessEndsBy() != null) sections.add(until(settled));
        }
        return sections;
    }

    private boolean needsSomebody() {
        return switch (end.standing()) {
            case OWNER_MUST_ACT, ADMIN_MUST_ACT, IT_MUST_ACT, NOT_KNOWN -> true;
            case IN_PROGRESS, NOTHING_LEFT -> false;
        };
    }

    private Section left() {
        return new Section(texts.left_title(), steps().lines(writing), true);
    }

    /** A password that IT must change is never looked at again; everything else is. */
    private Optional<Section> whatWeDo() {
        if (!end.open() || !needsSomebody()) return Optional.empty();
        String line = end.standing() == Standing.NOT_KNOWN ? texts.left_we_keep_trying() : texts.left_we_watch();
        return Optional.of(new Section(texts.after_title(), List.of(line), false));
    }

    private Section stopped() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.stopped_mail(address, product));
        lines.add(texts.stopped_untouched(address));
        return new Section(texts.stopped_title(), lines, false);
    }

    private Section until(Settled settled) {
        return new Section(
                texts.until_title(),
                List.of(texts.until_token(writing.minute(settled.accessEndsBy()), provider)),
                false);
    }

    private Steps steps() {
        return Steps.of(end, writing.incident().mailbox().provider());
    }

    private Optional<Button> button() {
        if (!needsSomebody()) return Optional.empty();
        Optional<String> named = end instanceof ActionNeeded action ? web(action.url()) : Optional.empty();
        return named.or(() -> steps().page(writing).map(URI::toString))
                .map(url -> new Button(texts.open_page(provider), url));
    }

    private static Optional<String> web(String url) {
        return Optional.ofNullable(url).filter(text -> text.startsWith("https://") || text.startsWith("http://"));
    }
}
