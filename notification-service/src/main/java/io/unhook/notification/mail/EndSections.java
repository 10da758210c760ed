package io.unhook.notification.mail;

import io.unhook.contracts.Outcome;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.Settled;
import io.unhook.notification.domain.Standing;
import io.unhook.notification.mail.Page.Button;
import io.unhook.notification.mail.Page.Section;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The long part about an end: the steps that are left, what we do ourselves, what has stopped, what that rests on. */
final class EndSections {
    private final Writing writing;
    private final Texts texts;
    private final End end;
    private final EndWords words;

    EndSections(Writing writing, End end) {
        this.writing = writing;
        this.texts = writing.texts();
        this.end = end;
        this.words = new EndWords(writing, end);
    }

    /** What is to be done comes first: who reads no further has read that. */
    List<Section> all() {
        List<Section> sections = new ArrayList<>(toDo(texts.left_title(), button() == null ? page() : null));
        if (!isConnectedAnew()) sections.add(stopped(true));
        sections.addAll(proof());
        return sections;
    }

    /** @param link to the page, where that is not the mail's button; or null */
    List<Section> toDo(String title, Button link) {
        if (!words.needsSomebody()) return List.of();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(title, steps().lines(writing), true, link));
        if (end.open()) sections.add(Section.of(texts.after_title(), whatWeDo()));
        return sections;
    }

    /** Then it reads mail again. */
    private boolean isConnectedAnew() {
        return end instanceof Settled settled && settled.outcome() == Outcome.SUPERSEDED;
    }

    /** A password that IT must change is never looked at again; everything else is. */
    private String whatWeDo() {
        return end.standing() == Standing.NOT_KNOWN ? texts.left_we_keep_trying() : texts.left_we_watch();
    }

    /** @param stays whether the mailbox is still where it was */
    Section stopped(boolean stays) {
        String address = writing.address();
        String product = writing.product();
        String stopped =
                writing.isChannel() ? texts.stopped_channel(address, product) : texts.stopped_mail(address, product);
        return stays
                ? Section.of(texts.stopped_title(), stopped, texts.stopped_untouched(address))
                : Section.of(texts.stopped_title(), stopped);
    }

    List<Section> proof() {
        List<Section> sections = new ArrayList<>();
        if (end instanceof Settled settled) {
            sections.add(new Proof(writing).of(settled));
            if (settled.accessEndsBy() != null) sections.add(until(settled));
        }
        return sections;
    }

    private Section until(Settled settled) {
        String time = writing.when(settled.accessEndsBy());
        return Section.of(texts.until_title(), texts.until_token(time, writing.provider()));
    }

    private Steps steps() {
        return Steps.of(end, writing.at());
    }

    /** Where the first step begins; null if nobody must act, or nobody knows where. */
    Button page() {
        if (!words.needsSomebody()) return null;
        Optional<String> named = end instanceof ActionNeeded action ? web(action.url()) : Optional.empty();
        return named.or(() -> steps().page(writing).map(URI::toString))
                .map(url -> new Button(texts.open_page(writing.provider()), url))
                .orElse(null);
    }

    /** The page of an administrator is no button for somebody who would only be turned away there. */
    Button button() {
        boolean forAdministrators = steps() == Steps.TENANT_ADMIN;
        return forAdministrators && !writing.isForSuperAdmin() ? null : page();
    }

    private static Optional<String> web(String url) {
        return Optional.ofNullable(url).filter(text -> text.matches("https?://[^\\s\\p{Cntrl}<>\"]+"));
    }
}
