package io.unhook.notification.domain;

import io.unhook.notification.domain.NoticeState.Failed;
import io.unhook.notification.domain.NoticeState.Overtaken;
import io.unhook.notification.domain.NoticeState.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What everybody was told about one incident, or is about to be, in the order it was made. Users who share an address are one reader: what one of them
 * got the other has read.
 */
public record Heard(Incident incident, Collection<Notice> notices, People people) {

    /** Has this very notice, however it ended; one that was overtaken may come to hold again. */
    boolean has(String person, Message message, int reminder) {
        return notices.stream()
                .anyMatch(notice -> Objects.equals(notice.person(), person)
                        && notice.message() == message
                        && notice.reminder() == reminder
                        && !(notice.state() instanceof Overtaken));
    }

    /** Gets this notice already under the name of somebody with the same address. */
    boolean readsAlong(String person, Message message, int reminder) {
        return of(person)
                .anyMatch(notice -> !Objects.equals(notice.person(), person)
                        && notice.message() == message
                        && notice.reminder() == reminder
                        && (notice.isDue() || notice.wasSent()));
    }

    /** Has a mail coming, which will say how things stand when it goes out. */
    boolean isOnTheWay(String person) {
        return of(person).anyMatch(Notice::isDue);
    }

    /** How the end stood in the last mail that this person got. */
    Optional<End> last(String person) {
        return sent(person).reduce(Heard::later).map(Notice::said);
    }

    /** The same of the last that was tried: whom a mail about this did not reach is not tried with another about the same. */
    Optional<End> lastTried(String person) {
        return of(person)
                .filter(notice -> notice.said() != null)
                .filter(notice -> notice.wasSent() || notice.state() instanceof Failed)
                .reduce(Heard::later)
                .map(Notice::said);
    }

    /** It is on record that they cannot be written to, and why. */
    boolean wasPassedOver(String person) {
        return of(person)
                .anyMatch(notice -> notice.state() instanceof Failed || notice.state() instanceof NoticeState.Omitted);
    }

    /** Then it is over: whoever has heard nothing by now need not hear of it. */
    boolean endWasTold() {
        return notices.stream()
                .anyMatch(notice -> notice.wasSent() && !notice.said().open());
    }

    /** When this person was first told that it needs somebody, or that it is up to them because the owner is out of reach. */
    Optional<Instant> askedAt(String person) {
        return sent(person)
                .filter(notice -> notice.message() == Message.OWNER_UNREACHABLE)
                .map(Heard::sentAt)
                .findFirst()
                .or(() -> sent(person).filter(Heard::asks).map(Heard::sentAt).min(Comparator.naturalOrder()));
    }

    /** When anybody was. */
    Optional<Instant> askedAt() {
        return notices.stream()
                .filter(Notice::wasSent)
                .filter(Heard::asks)
                .map(Heard::sentAt)
                .min(Comparator.naturalOrder());
    }

    int reminders(String person) {
        return of(person)
                .filter(notice -> !(notice.state() instanceof Overtaken))
                .mapToInt(Notice::reminder)
                .max()
                .orElse(0);
    }

    Optional<Instant> lastRemindedAt(String person) {
        return of(person)
                .filter(notice -> notice.reminder() > 0)
                .map(Heard::endedAt)
                .max(Comparator.naturalOrder());
    }

    boolean wasSent(String person, Message message) {
        return sent(person).anyMatch(notice -> notice.message() == message);
    }

    List<String> whoGotMail() {
        return notices.stream()
                .filter(Notice::wasSent)
                .map(Notice::person)
                .distinct()
                .sorted()
                .toList();
    }

    /** Refused for good, without an address, gone; or the mailbox itself has moved away and does not take the mail. */
    public boolean ownerIsUnreachable(Instant now, Duration movedAway) {
        return owners().anyMatch(notice -> isMissed(notice)
                || isStuck(notice) && !now.isBefore(notice.madeAt().plus(movedAway)));
    }

    /** When a mail that is stuck will have been so for long enough. */
    Optional<Instant> stuckUntil(Duration movedAway) {
        return owners().filter(this::isStuck)
                .map(notice -> notice.madeAt().plus(movedAway))
                .min(Comparator.naturalOrder());
    }

    /** The owner is known to be out of reach since; a mail that is written later says so. */
    boolean wroteSince(String person, Instant failed) {
        return sent(person).anyMatch(notice -> !sentAt(notice).isBefore(failed));
    }

    Optional<Instant> ownerFailedAt() {
        return owners().filter(Heard::isMissed).map(Heard::endedAt).min(Comparator.naturalOrder());
    }

    boolean isOneReader(String one, String other) {
        String address = people.present(other).map(User::address).orElse(null);
        return Objects.equals(one, other)
                || people.find(one).filter(user -> user.isReadAt(address)).isPresent();
    }

    /** Who does not get the all-clear has missed nothing that they must do. */
    private static boolean isMissed(Notice notice) {
        return notice.state() instanceof Failed && notice.message() != Message.ALL_CLEAR;
    }

    private boolean isStuck(Notice notice) {
        boolean moved = incident.key().kind() == IncidentKind.MIGRATED;
        return moved
                && notice.isDue()
                && people.find(notice.person())
                        .filter(user -> user.isReadAt(incident.mailbox().address()))
                        .isPresent();
    }

    private Stream<Notice> owners() {
        return notices.stream()
                .filter(notice -> notice.person() != null
                        && notice.person().equals(incident.mailbox().userId()));
    }

    private Stream<Notice> sent(String person) {
        return of(person).filter(Notice::wasSent);
    }

    private Stream<Notice> of(String person) {
        return notices.stream().filter(notice -> isOneReader(notice.person(), person));
    }

    private static boolean asks(Notice notice) {
        return notice.said().open() && notice.said().standing().needsAPerson();
    }

    private static Instant sentAt(Notice notice) {
        return ((Sent) notice.state()).at();
    }

    /** Of two at the same instant the one that was made later. */
    private static Notice later(Notice one, Notice next) {
        return endedAt(next).isBefore(endedAt(one)) ? one : next;
    }

    private static Instant endedAt(Notice notice) {
        return switch (notice.state()) {
            case Sent(var at) -> at;
            case Failed(var at, var _) -> at;
            case Overtaken(var at) -> at;
            case NoticeState.Omitted(var at, var _) -> at;
            case NoticeState.Due _ -> notice.madeAt();
        };
    }
}
