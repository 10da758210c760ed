package io.unhook.notification.domain;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.Settled;
import io.unhook.notification.domain.NoticeState.Failed;
import io.unhook.notification.domain.NoticeState.Overtaken;
import io.unhook.notification.domain.NoticeState.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people hear about one mailbox, by the policy alone: no database and no mail server, and time moves when it is told to.
 * Does with an event, a due incident and a due notice what the use cases do.
 */
final class Story {
    static final Mailbox ADAS = mailbox(MailboxKind.INBOX, "ada@acme.example");
    static final Mailbox INFO = mailbox(MailboxKind.CHANNEL, "info@acme.example");
    static final Actor ADA = new Actor(ActorKind.USER, "ada");
    static final Actor BEN = new Actor(ActorKind.USER, "ben");
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Duration HOLD = Duration.ofMinutes(2);
    static final Timing TIMING = new Timing(
            HOLD,
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            List.of(Duration.ofDays(3), Duration.ofDays(10)),
            Duration.ofDays(10),
            Duration.ofHours(4));

    /** @param open whether the reader must expect another one */
    record Mail(IncidentKind about, String to, Message message, int reminder, Standing standing, boolean open) {

        /** To Ada, about her removed inbox. */
        static Mail of(Message message, End end) {
            return new Mail(IncidentKind.REMOVED, "ada", message, 0, end.standing(), end.open());
        }

        @Override
        public String toString() {
            return to + ": " + message.key() + (reminder == 0 ? "" : " reminder " + reminder);
        }
    }

    private final Mailbox mailbox;
    private final Map<String, User> directory = new TreeMap<>();
    private final Map<IncidentKey, Incident> incidents = new LinkedHashMap<>();
    private final Map<String, Disconnection> disconnections = new LinkedHashMap<>();
    private final Map<String, Instant> toldAt = new HashMap<>();
    private final Map<IncidentKey, Instant> due = new HashMap<>();
    private final Map<IncidentKey, List<Notice>> notices = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Mail> mails = new ArrayList<>();
    private final Map<Mail, String> addresses = new IdentityHashMap<>();
    private boolean postIsOpen = true;
    private boolean connectedAgain;
    private int ids;
    private long version;
    private Instant now = NOON;

    private Story(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Ada's own inbox, and nobody else in the account. */
    Story() {
        this(ADAS);
        knows("ada", "MEMBER");
    }

    /** Nobody is in the account yet. */
    static Story about(Mailbox mailbox) {
        return new Story(mailbox);
    }

    MailboxKind kind() {
        return mailbox.kind();
    }

    static Mailbox mailbox(MailboxKind kind, String address) {
        return new Mailbox(kind, "box", "acme", "ada", address, Provider.GOOGLE, null);
    }

    // who is there

    Story knows(String user, String... roles) {
        return isReadAt(user, user + "@home.example", roles);
    }

    Story isReadAt(String user, String address, String... roles) {
        directory.put(user, new User("acme", user, address, user, "en", List.of(roles), ++version, false));
        return this;
    }

    Story leaves(String user) {
        directory.computeIfPresent(user, (_, known) -> known.withoutThem());
        return this;
    }

    // what happens

    Story removed(int connection, Reason reason) {
        return happens(IncidentKind.REMOVED, connection, 1, ADA, reason);
    }

    Story removed() {
        return removed(1, Reason.REQUESTED);
    }

    Story migrated() {
        return happens(IncidentKind.MIGRATED, 1, 1, null, Reason.MIGRATED);
    }

    Story deactivatedBy(Actor actor, int nth) {
        return happens(IncidentKind.DEACTIVATED, 1, nth, actor, Reason.REQUESTED);
    }

    Story accessLost() {
        return happens(IncidentKind.ACCESS_LOST, 1, 1, null, null);
    }

    /** By whoever gave it, through us. */
    Story takenBack() {
        return accessLost().happens(IncidentKind.TAKEN_BACK, 1, 1, null, null);
    }

    Story massRemovalHeld() {
        return happens(IncidentKind.MASS_REMOVAL_HELD, 0, 1, BEN, null);
    }

    /** By a later connection, as the mailbox itself says. */
    Story connectedAgain() {
        connectedAgain = true;
        incidents.keySet().forEach(key -> due.put(key, now));
        return works();
    }

    Story needs(ActionBy by) {
        return hears("use-1", 1, new ActionNeeded(by, null, null));
    }

    Story settles(Outcome outcome) {
        return hears("use-1", 1, settled(outcome));
    }

    static Settled settled(Outcome outcome) {
        return new Settled(outcome, List.of(), null, null);
    }

    /** The same again is the same fact, told again: it has the time that it had. */
    Story hears(String disconnection, int connection, End news) {
        Instant at = toldAt.computeIfAbsent(disconnection + news, _ -> now);
        disconnections.merge(
                disconnection,
                new Disconnection(disconnection, MailboxKey.of(mailbox), connection, at, news, at),
                (known, _) -> known.hear(news, at));
        incidents.keySet().forEach(key -> due.put(key, now));
        return works();
    }

    private Story happens(IncidentKind kind, int connection, int nth, Actor actor, Reason reason) {
        var key = new IncidentKey(MailboxKey.of(mailbox), connection, kind, nth);
        if (!incidents.containsKey(key)) {
            incidents.put(
                    key, new Incident(key.name(), key, mailbox, actor, reason, null, now, now, kind.isToldAsAnother()));
            due.put(key, now);
        }
        return works();
    }

    // the post

    /** The mail server refuses this address for good. */
    Story refuses(String address) {
        refused.add(address);
        return this;
    }

    /** The mail server takes nothing for now. */
    Story postCloses() {
        postIsOpen = false;
        return this;
    }

    Story postOpens() {
        postIsOpen = true;
        return works();
    }

    // time

    /** Stops wherever something is due. */
    Story passes(Duration time) {
        Instant until = now.plus(time);
        works();
        for (Optional<Instant> next = nextDue(until); next.isPresent(); next = nextDue(until)) {
            now = next.get();
            works();
        }
        now = until;
        return works();
    }

    private Optional<Instant> nextDue(Instant until) {
        return due.values().stream()
                .filter(now::isBefore)
                .filter(at -> !at.isAfter(until))
                .min(Comparator.naturalOrder());
    }

    // what is done about it

    private Story works() {
        boolean more = true;
        while (more) {
            more = false;
            for (IncidentKey key : List.copyOf(incidents.keySet())) more |= tells(key);
            if (postIsOpen) for (IncidentKey key : List.copyOf(notices.keySet())) more |= posts(key);
        }
        return this;
    }

    private boolean tells(IncidentKey key) {
        if (!due.containsKey(key) || due.get(key).isAfter(now)) return false;
        Incident incident = incidents.get(key);
        due.remove(key);
        Decision decision = Telling.of(situation(incident), heard(incident), () -> "notice-" + ++ids);
        decision.notices().forEach(notice -> make(key, notice));
        decision.lookAgain().ifPresent(at -> due.put(key, at));
        if (decision.told()) incidents.put(key, told(incident));
        return true;
    }

    private void make(IncidentKey key, Notice notice) {
        List<Notice> known = notices.computeIfAbsent(key, _ -> new ArrayList<>());
        Optional<Notice> same =
                known.stream().filter(one -> isSame(one, notice)).findFirst();
        if (same.filter(one -> !(one.state() instanceof Overtaken)).isPresent())
            throw new AssertionError("made twice: " + notice);
        same.ifPresent(known::remove);
        known.add(notice);
    }

    private static boolean isSame(Notice one, Notice other) {
        return one.person().equals(other.person())
                && one.message() == other.message()
                && one.reminder() == other.reminder();
    }

    private boolean posts(IncidentKey key) {
        List<Notice> known = notices.get(key);
        for (int i = 0; i < known.size(); i++)
            if (known.get(i).isDue()) {
                known.set(i, post(known.get(i), incidents.get(key)));
                due.put(key, now);
                return true;
            }
        return false;
    }

    private Notice post(Notice notice, Incident incident) {
        Situation stands = situation(incident);
        if (!Policy.stillHolds(notice, stands)) return in(notice, new Overtaken(now), null);
        Optional<User> person = people().present(notice.person());
        if (person.filter(User::canBeWrittenTo).isEmpty())
            return in(notice, Absence.of(incident, notice.person(), person, now), null);
        if (refused.contains(person.get().address())) return in(notice, new Failed(now, "smtp-550"), stands.end());
        var mail = new Mail(
                incident.key().kind(),
                notice.person(),
                notice.message(),
                notice.reminder(),
                stands.standing(),
                stands.end().open());
        mails.add(mail);
        addresses.put(mail, person.get().address());
        return in(notice, new Sent(now), stands.end());
    }

    private static Notice in(Notice notice, NoticeState state, End said) {
        return new Notice(
                notice.id(),
                notice.incidentId(),
                notice.person(),
                notice.message(),
                notice.reminder(),
                state,
                said,
                false,
                notice.madeAt());
    }

    private Situation situation(Incident incident) {
        return new Situation(
                incident, end(incident), now, TIMING, heard(incident).ownerIsUnreachable(now, TIMING.movedAway()));
    }

    private End end(Incident incident) {
        return incident.end(new Surroundings() {
            @Override
            public Collection<Disconnection> disconnections() {
                return disconnections.values();
            }

            @Override
            public Collection<Incident> incidents() {
                return incidents.values();
            }

            @Override
            public boolean isConnectedAgain() {
                return connectedAgain;
            }
        });
    }

    private Heard heard(Incident incident) {
        return new Heard(incident, notices.getOrDefault(incident.key(), List.of()), people());
    }

    People people() {
        return new People() {
            @Override
            public Optional<User> find(String userId) {
                return Optional.ofNullable(userId).map(directory::get);
            }

            @Override
            public List<User> admins() {
                return directory.values().stream().filter(User::isAdmin).toList();
            }
        };
    }

    private static Incident told(Incident incident) {
        return new Incident(
                incident.id(),
                incident.key(),
                incident.mailbox(),
                incident.actor(),
                incident.reason(),
                incident.cause(),
                incident.happenedAt(),
                incident.heardAt(),
                true);
    }

    // what came of it

    List<Mail> mails() {
        return mails;
    }

    List<Message> messages() {
        return mails.stream().map(Mail::message).toList();
    }

    /** To this person, a reminder with its number. */
    List<String> mailsTo(String person) {
        return mails.stream()
                .filter(mail -> mail.to().equals(person))
                .map(mail -> mail.message().key() + (mail.reminder() == 0 ? "" : "/" + mail.reminder()))
                .toList();
    }

    /** Who else was to be told and why they were not, e.g. {@code ada channel-removed OMITTED left-the-account}. */
    List<String> notTold() {
        return notices.values().stream()
                .flatMap(List::stream)
                .flatMap(notice -> switch (notice.state()) {
                    case Failed(var _, var cause) -> List.of(line(notice) + " FAILED " + cause).stream();
                    case NoticeState.Omitted(var _, var cause) -> List.of(line(notice) + " OMITTED " + cause).stream();
                    case NoticeState.Due _, Sent _, Overtaken _ -> List.<String>of().stream();
                })
                .toList();
    }

    private static String line(Notice notice) {
        return notice.person() + " " + notice.message().key();
    }

    /** Where it was sent. */
    String addressOf(Mail mail) {
        return addresses.get(mail);
    }

    boolean canBeReached(String user) {
        return people().present(user)
                .filter(User::canBeWrittenTo)
                .filter(known -> !refused.contains(known.address()))
                .isPresent();
    }

    String addressOf(String user) {
        return directory.get(user).address();
    }
}
