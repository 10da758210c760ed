package io.unhook.notification.mail;

import io.unhook.contracts.Actor;
import io.unhook.notification.domain.DigestGroup;
import io.unhook.notification.domain.DigestLine;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.InProgress;
import io.unhook.notification.domain.End.Settled;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.LeftToDo;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.mail.Page.Button;
import io.unhook.notification.mail.Page.Section;
import io.unhook.notification.mail.Page.Status;
import io.unhook.notification.mail.Page.Tone;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Many mailboxes in one mail: whether somebody must do something, then what, then which mailboxes; the rest below. */
final class DigestPage {
    private final DigestTexts texts;
    private final List<DigestLine> lines;
    private final List<DigestGroup> groups;
    private final Function<DigestLine, Writing> writings;
    private final Writing any;
    private final int mailboxes;
    private final int need;

    /** @param writings how each line is written for this reader */
    DigestPage(DigestTexts texts, List<DigestLine> lines, Function<DigestLine, Writing> writings) {
        this.texts = texts;
        this.lines = lines;
        this.groups = DigestGroup.of(lines);
        this.writings = writings;
        this.any = writings.apply(lines.getFirst());
        this.mailboxes = mailboxes(lines);
        this.need = mailboxes(
                lines.stream().filter(line -> line.leftToDo().needsSomebody()).toList());
    }

    private static int mailboxes(List<DigestLine> lines) {
        return Math.toIntExact(lines.stream()
                .map(line -> MailboxKey.of(line.incident().mailbox()))
                .distinct()
                .count());
    }

    Page page() {
        return new Page(
                any.language().locale().getLanguage(),
                subject(),
                headline(),
                byline(),
                status(),
                any.greeting(),
                List.of(summary()),
                page(groups.getFirst()),
                groups.stream().flatMap(group -> sections(group).stream()).toList(),
                texts.footer(any.product()));
    }

    private String byline() {
        String time = any.when(lines.stream()
                .map(line -> line.incident().happenedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow());
        return isOneDoer() ? texts.byline_by(doers().getFirst(), time) : texts.byline(time);
    }

    private boolean isOneDoer() {
        return doers().size() == 1 && !doers().getFirst().isEmpty();
    }

    private List<String> doers() {
        return lines.stream()
                .map(line -> Optional.ofNullable(line.incident().actor())
                        .map(writings.apply(line)::who)
                        .orElse(""))
                .distinct()
                .toList();
    }

    private Status status() {
        if (need > 0) return new Status(Tone.ACT, texts.status_need(need));
        if (any(LeftToDo.WAIT)) return new Status(Tone.WAIT, any.texts().status_wait());
        if (any(LeftToDo.AGREE)) return new Status(Tone.WAIT, any.texts().status_agree());
        return new Status(Tone.DONE, any.texts().status_nothing());
    }

    private String subject() {
        String what = headline();
        if (need > 0) return texts.subject_need(what, need);
        return all(LeftToDo.NOTHING) ? texts.subject_nothing_left(what) : what;
    }

    private String headline() {
        boolean allRemoved =
                lines.stream().allMatch(line -> line.incident().key().kind() == IncidentKind.REMOVED);
        return allRemoved
                ? texts.subject_removed(mailboxes, any.product())
                : texts.subject_news(mailboxes, any.product());
    }

    private String summary() {
        if (need > 0) return texts.summary_need(need);
        if (any(LeftToDo.WAIT)) return texts.summary_wait();
        return any(LeftToDo.AGREE) ? texts.summary_agree() : texts.summary_nothing_left();
    }

    private boolean all(LeftToDo what) {
        return groups.stream().allMatch(group -> group.leftToDo() == what);
    }

    private boolean any(LeftToDo what) {
        return groups.stream().anyMatch(group -> group.leftToDo() == what);
    }

    /** The steps stand above the list: they are short, however long the list is. */
    private List<Section> sections(DigestGroup group) {
        if (group.needsSomebody())
            return List.of(
                    new Section(title(group), steps(group), true, link(group)),
                    new Section(texts.which_title(), lines(group, this::line), false, null));
        List<String> hows = group.lines().stream().map(this::how).distinct().toList();
        if (hows.size() > 1) return List.of(new Section(title(group), lines(group, this::line), false, null));
        return List.of(
                Section.of(title(group), hows.getFirst()),
                new Section(texts.which_title(), lines(group, this::shortLine), false, null));
    }

    private static List<String> lines(DigestGroup group, Function<DigestLine, String> words) {
        return group.lines().stream().map(words).toList();
    }

    /** The first group's page is the mail's button. */
    private Button link(DigestGroup group) {
        return group.equals(groups.getFirst()) ? null : page(group);
    }

    private String title(DigestGroup group) {
        int count = mailboxes(group.lines());
        String provider = writings.apply(group.lines().getFirst()).provider();
        return switch (group.leftToDo()) {
            case SUPER_ADMIN_DECIDES -> texts.group_decide();
            case OWNER_ACTS -> texts.group_owner(count, provider);
            case ADMIN_ACTS -> texts.group_admin(count, provider);
            case IT_ACTS -> texts.group_it(count);
            case SOMEBODY_CHECKS -> texts.group_check(count, provider);
            case OWNER_RECONNECTS -> texts.group_reconnect(count, any.product());
            case AGREE -> texts.group_agree(count);
            case WAIT -> texts.group_wait(count);
            case NOTHING -> texts.group_nothing(count);
        };
    }

    private List<String> steps(DigestGroup group) {
        DigestLine first = group.lines().getFirst();
        if (group.leftToDo() == LeftToDo.OWNER_RECONNECTS) return List.of(texts.reconnect_step(any.product()));
        if (group.leftToDo() == LeftToDo.SUPER_ADMIN_DECIDES) return List.of(texts.decide_step(any.product()));
        boolean alone = mailboxes(group.lines()) == 1;
        Writing writing = writings.apply(first);
        Writing forAll = alone ? writing : writing.naming(texts.each_mailbox());
        List<String> steps = new ArrayList<>(stepsOf(first).lines(forAll));
        return steps;
    }

    private static Steps stepsOf(DigestLine line) {
        return Steps.of(line.end(), line.incident().mailbox().provider());
    }

    /** Null if nobody must act, or nobody knows where. */
    private Button page(DigestGroup group) {
        if (!group.needsSomebody()) return null;
        Writing first = writings.apply(group.lines().getFirst());
        if (group.leftToDo() == LeftToDo.OWNER_RECONNECTS) return first.openSettings();
        if (group.leftToDo() == LeftToDo.SUPER_ADMIN_DECIDES) return first.openDecision();
        return url(group.lines().getFirst())
                .map(url -> new Button(any.texts().open_page(first.provider()), url))
                .orElse(null);
    }

    private Optional<String> url(DigestLine line) {
        Optional<String> named = line.end() instanceof ActionNeeded action
                ? Optional.ofNullable(action.url()).filter(url -> url.matches("https?://.*"))
                : Optional.empty();
        return named.or(() -> stepsOf(line).page(writings.apply(line)).map(URI::toString));
    }

    private String line(DigestLine line) {
        return texts.line(writings.apply(line).address(), what(line), how(line));
    }

    private String shortLine(DigestLine line) {
        return texts.line_short(writings.apply(line).address(), what(line));
    }

    /** Who did it is not said in every line if it was one person for all. */
    private String what(DigestLine line) {
        Writing writing = writings.apply(line);
        String time = writing.when(line.incident().happenedAt());
        Actor actor = isOneDoer() ? null : line.incident().actor();
        return switch (line.incident().key().kind()) {
            case REMOVED -> actor == null ? texts.removed(time) : texts.removed_by(writing.who(actor), time);
            case MIGRATED -> texts.moved(time);
            case DEACTIVATED ->
                actor == null ? texts.deactivated(time) : texts.deactivated_by(writing.who(actor), time);
            case ACCESS_LOST -> texts.lost(time, writing.product());
            case TAKEN_BACK -> texts.taken_back(time);
            case MASS_REMOVAL_HELD -> actor == null ? texts.held(time) : texts.held_by(writing.who(actor), time);
        };
    }

    private String how(DigestLine line) {
        return how(line, writings.apply(line));
    }

    private String how(DigestLine line, Writing writing) {
        return switch (line.incident().key().kind()) {
            case REMOVED, MIGRATED, TAKEN_BACK -> how(line.end(), writing);
            case DEACTIVATED -> texts.how_agree();
            case ACCESS_LOST -> line.end().open() ? why(line, writing) : texts.how_connected_again();
            case MASS_REMOVAL_HELD -> texts.how_held();
        };
    }

    private String why(DigestLine line, Writing writing) {
        return line.incident().wasTakenBack() ? texts.how_taken_back() : texts.how_lost(writing.provider());
    }

    private String how(End end, Writing writing) {
        return switch (end) {
            case InProgress _ -> texts.how_wait(writing.provider());
            case End.Reconnected _ -> texts.how_connected_again();
            case ActionNeeded action ->
                switch (action.by()) {
                    case OWNER, TENANT_ADMIN, IT -> texts.how_still_stands(writing.provider());
                    case OTHER -> texts.how_not_known(writing.provider());
                };
            case Settled settled
            when settled.accessEndsBy() != null ->
                texts.how_until(outcome(settled, writing), writing.when(settled.accessEndsBy()));
            case Settled settled -> outcome(settled, writing);
        };
    }

    private String outcome(Settled settled, Writing writing) {
        String provider = writing.provider();
        return switch (settled.outcome()) {
            case CONFIRMED -> texts.how_confirmed(provider);
            case ALREADY_INVALID -> texts.how_already_invalid(provider);
            case KEPT_SHARED -> texts.how_kept_shared(provider);
            case SUPERSEDED -> texts.how_superseded(provider);
            case ADMIN_GRANT_REMAINS -> texts.how_admin_grant_remains(provider);
            case NOT_APPLICABLE ->
                settled.nothingWasKnown() ? texts.how_no_grant(provider) : texts.how_password(writing.product());
            case UNCONFIRMED, OTHER -> texts.how_not_known(provider);
        };
    }
}
