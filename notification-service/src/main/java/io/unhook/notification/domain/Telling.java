package io.unhook.notification.domain;

import io.unhook.notification.domain.NoticeState.Due;
import io.unhook.notification.domain.NoticeState.Failed;
import io.unhook.notification.domain.NoticeState.Omitted;
import io.unhook.notification.domain.Rule.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The policy applied to one incident, to what was told of it so far and to the people whom the directory knows at this moment.
 * Looks at nothing else and changes nothing, so any order of events can be played through in memory.
 */
public final class Telling {
    private final Situation seen;
    private final Timing timing;
    private final People people;
    private final Supplier<String> ids;
    private final List<Notice> notices;
    private final Heard heard;
    private final List<Notice> made = new ArrayList<>();
    private final List<Instant> looks = new ArrayList<>();
    private final boolean adminsWereTold;
    private boolean told;

    private Telling(Situation now, Heard soFar, Supplier<String> ids) {
        this.seen = now;
        this.timing = now.timing();
        this.people = soFar.people();
        this.ids = ids;
        this.notices = new ArrayList<>(soFar.notices());
        this.heard = new Heard(now.incident(), notices, people);
        this.adminsWereTold = notices.stream().anyMatch(notice -> notice.message() == Message.OWNER_UNREACHABLE);
        this.told = now.incident().told();
    }

    /** @param soFar with every notice of this incident, however it ended */
    public static Decision of(Situation now, Heard soFar, Supplier<String> ids) {
        return new Telling(now, soFar, ids).decide();
    }

    private Decision decide() {
        Policy.waitsUntil(seen).ifPresent(looks::add);
        if (!told) follow(Turn.FIRST, this::tellFirst);
        follow(Turn.NEWS, this::tellNews);
        follow(Turn.REMINDER, this::remind);
        follow(Turn.ESCALATION, this::escalate);
        heard.stuckUntil(timing.movedAway()).filter(seen.now()::isBefore).ifPresent(looks::add);
        return new Decision(List.copyOf(made), told, looks.stream().min(Comparator.naturalOrder()));
    }

    private void follow(Turn turn, Consumer<Rule> how) {
        Policy.toFollow(now()).stream().filter(rule -> rule.turn() == turn).forEach(how);
    }

    /** A notice that fails as it is made changes what the next line is about. */
    private Situation now() {
        return seen.unreachable(heard.ownerIsUnreachable(seen.now(), timing.movedAway()));
    }

    private void tellFirst(Rule rule) {
        Message message = rule.message().orElseThrow();
        List<String> persons = circle().of(rule.audience());
        boolean somebody =
                persons.stream().anyMatch(person -> people.present(person).isPresent());
        if (!somebody && maySomebodyTurnUp()) {
            looks.add(seen.now().plus(timing.nobodyLookAgain()));
            return;
        }
        told = true;
        if (somebody) persons.forEach(person -> make(person, message, 0));
        else add(seen.incident().mailbox().userId(), message, 0, new Failed(seen.now(), Absence.NOBODY_TO_TELL));
    }

    private boolean maySomebodyTurnUp() {
        return seen.now().isBefore(seen.incident().heardAt().plus(timing.nobodyGiveUp()));
    }

    /** Of two who read one address, whoever was told the first part is told the next. */
    private void tellNews(Rule rule) {
        Message message = rule.message().orElseThrow();
        List<String> known = heard.whoGotMail();
        List<String> persons = circle().of(rule.audience()).stream()
                .sorted(Comparator.comparing(person -> !known.contains(person)))
                .toList();
        if (message == Message.OWNER_UNREACHABLE) persons.forEach(this::tellOfTheOwner);
        else persons.stream().filter(this::isNewsTo).forEach(person -> make(person, message, 0));
    }

    /** Not at the address that does not take it; and any mail that is written from now on says it too. */
    private void tellOfTheOwner(String admin) {
        boolean isOldNews = !isOpen()
                && (adminsWereTold
                        || heard.endWasTold() && heard.lastTried(admin).isEmpty());
        boolean theOwner = heard.isOneReader(seen.incident().mailbox().userId(), admin);
        boolean hearsIt = heard.isOnTheWay(admin)
                || heard.ownerFailedAt()
                        .filter(failed -> heard.wroteSince(admin, failed))
                        .isPresent();
        if (!theOwner && !hearsIt && !isOldNews && isReached(admin)) make(admin, Message.OWNER_UNREACHABLE, 0);
    }

    private boolean isOpen() {
        return seen.incident().key().kind().ends() && seen.end().open();
    }

    private boolean isNewsTo(String person) {
        if (heard.isOnTheWay(person)) return false;
        boolean mayTurnUp = !told && people.present(person).isEmpty();
        if (mayTurnUp || !isReached(person) && heard.wasPassedOver(person)) return false;
        Optional<End> last = heard.lastTried(person);
        if (last.isEmpty()) return seen.end().open() || !heard.endWasTold();
        boolean heardOfAnEnd = !last.get().open();
        return heardOfAnEnd ? seen.end().open() : last.get().standing() != seen.standing();
    }

    private boolean isReached(String person) {
        return people.present(person).filter(User::canBeWrittenTo).isPresent();
    }

    private void remind(Rule rule) {
        Message message = rule.message().orElseThrow();
        for (String person : circle().of(rule.audience())) {
            int nth = heard.reminders(person) + 1;
            if (nth > timing.reminders().size()) continue;
            Instant due = reminderDue(person, nth);
            if (due.isAfter(seen.now())) looks.add(due);
            else if (!heard.isOnTheWay(person)) make(person, message, nth);
        }
    }

    /** After a long standstill too, the reminders do not come all at once. */
    private Instant reminderDue(String person, int nth) {
        var wait = timing.reminders().get(nth - 1);
        Instant due = heard.askedAt(person).orElseThrow().plus(wait);
        if (nth == 1) return due;
        var pause = wait.minus(timing.reminders().get(nth - 2));
        return heard.lastRemindedAt(person)
                .map(last -> last.plus(pause))
                .filter(due::isBefore)
                .orElse(due);
    }

    private void escalate(Rule rule) {
        Optional<Instant> due = heard.askedAt().map(asked -> asked.plus(timing.escalate()));
        due.filter(seen.now()::isBefore).ifPresent(looks::add);
        if (due.isEmpty() || due.get().isAfter(seen.now())) return;
        List<String> asked = circle().of(Audience.WHO_WAS_ASKED);
        circle().of(rule.audience()).stream()
                .filter(admin -> asked.stream().noneMatch(one -> heard.isOneReader(one, admin)))
                .filter(admin -> !heard.isOnTheWay(admin))
                .forEach(admin -> make(admin, rule.message().orElseThrow(), 0));
    }

    /** Nothing if this person has it already. */
    private void make(String person, Message message, int reminder) {
        if (heard.has(person, message, reminder)) return;
        add(person, message, reminder, state(person, message, reminder));
    }

    private NoticeState state(String person, Message message, int reminder) {
        Optional<User> user = people.present(person);
        if (user.isEmpty() && message == Message.ALL_CLEAR) return new Omitted(seen.now(), Absence.LEFT);
        if (!isReached(person)) return Absence.of(seen.incident(), person, user, seen.now());
        return heard.readsAlong(person, message, reminder) ? new Omitted(seen.now(), Absence.SAME_ADDRESS) : new Due();
    }

    private void add(String person, Message message, int reminder, NoticeState state) {
        var notice =
                new Notice(ids.get(), seen.incident().id(), person, message, reminder, state, null, false, seen.now());
        made.add(notice);
        notices.add(notice);
    }

    private Circle circle() {
        return new Circle(now(), heard, people);
    }
}
