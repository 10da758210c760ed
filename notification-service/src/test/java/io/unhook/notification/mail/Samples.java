package io.unhook.notification.mail;

import io.unhook.contracts.AccessLost;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.DigestLine;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.InProgress;
import io.unhook.notification.domain.End.Settled;
import io.unhook.notification.domain.HeldRemovals;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every kind of mail that looks different: to Ada, who owns an inbox, and to Siri, a super admin; Ben did it. */
final class Samples {
    static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TEN_DAYS_AGO = NINE.minus(Duration.ofDays(10));
    static final String INBOX = "ada.berg@acme.example";
    private static final String CHANNEL = "sales@acme.example";

    record Sample(Message message, String variant, Incident incident, End end, User reader, Background background) {
        Sample to(User person) {
            return new Sample(message, variant, incident, end, person, background);
        }

        Sample knowing(Background more) {
            return new Sample(message, variant, incident, end, reader, more);
        }

        String name() {
            return message.key() + "-" + variant;
        }

        Letter in(String language) {
            return WRITER.write(name(), message, incident, end, speaking(reader, language), background);
        }
    }

    private static final LetterWriter WRITER = Studio.writer();
    private static final User ADA = user("ada", "Ada Berg", "MEMBER");
    private static final User SIRI = user("siri", "Siri Lind", "SUPER_ADMIN");
    private static final User CARL = user("carl", "Carl Ek", "SUPER_ADMIN");
    private static final User NILS = user("nils", "Nils Alm", "ACCOUNT_ACCESS");
    private static final User BEN = user("ben", "Ben Bitdiddle", "SUPER_ADMIN");

    /** @param written the letter in a language */
    record Shown(String message, String variant, Function<String, Letter> written) {
        String name() {
            return message + "-" + variant;
        }
    }

    private Samples() {}

    static List<Shown> shown() {
        var digests = Stream.of(
                new Shown("digest", "channels-removed", language -> digest(language, removedChannels())),
                new Shown("digest", "nothing-left", language -> digest(language, disconnected())));
        var letters = all().stream().map(one -> new Shown(one.message().key(), one.variant(), one::in));
        return Stream.concat(letters, digests).toList();
    }

    private static Letter digest(String language, List<DigestLine> lines) {
        return WRITER.digest("digest", speaking(SIRI, language), lines);
    }

    private static List<DigestLine> removedChannels() {
        return Stream.of(
                        lines(Provider.MICROSOFT, myApps(), "sales", "press", "events"),
                        lines(Provider.MICROSOFT, adminGrant(), "billing"),
                        lines(Provider.IMAP, password(), "archive"),
                        lines(Provider.GOOGLE, confirmed(), "support", "jobs", "hello", "partners"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<DigestLine> disconnected() {
        return lines(Provider.GOOGLE, confirmed(), "support", "jobs", "hello", "partners", "events");
    }

    private static List<DigestLine> lines(Provider provider, End end, String... names) {
        return Stream.of(names)
                .map(name -> new Mailbox(MailboxKind.CHANNEL, name, "acme", "carl", name + "@acme.example", provider))
                .map(mailbox -> new DigestLine(
                        Message.CHANNEL_REMOVED,
                        incident(IncidentKind.REMOVED, mailbox),
                        end,
                        new Background(Optional.of(BEN), Optional.empty(), true, 0, null)))
                .toList();
    }

    static List<Sample> all() {
        return List.of(
                inbox(Message.INBOX_REMOVED, "confirmed", Provider.GOOGLE, confirmed()),
                inbox(Message.INBOX_REMOVED, "pass-still-works", Provider.MICROSOFT, confirmedUntil()),
                inbox(Message.INBOX_REMOVED, "in-progress", Provider.GOOGLE, new InProgress()),
                inbox(Message.INBOX_REMOVED, "you-must-act", Provider.MICROSOFT, myApps()),
                inbox(Message.INBOX_REMOVED, "admin-grant-remains", Provider.MICROSOFT, adminGrant()),
                inbox(Message.INBOX_REMOVED, "password", Provider.IMAP, password()),
                inbox(Message.INBOX_REMOVED, "not-known", Provider.GOOGLE, unconfirmed()),
                inbox(Message.INBOX_REMOVED, "kept-shared", Provider.GOOGLE, settled(Outcome.KEPT_SHARED)),
                inbox(Message.INBOX_REMOVED, "already-invalid", Provider.GOOGLE, alreadyInvalid()),
                inbox(Message.INBOX_REMOVED, "nothing-known", Provider.GOOGLE, noGrant()),
                inbox(Message.INBOX_REMOVED, "consented-anew", Provider.GOOGLE, settled(Outcome.SUPERSEDED)),
                channel(Message.CHANNEL_REMOVED, "confirmed", Provider.GOOGLE, confirmed()),
                channel(Message.CHANNEL_REMOVED, "you-must-act", Provider.MICROSOFT, myApps())
                        .to(CARL),
                channel(Message.CHANNEL_REMOVED, "somebody-must-act", Provider.MICROSOFT, myApps()),
                channel(Message.CHANNEL_REMOVED, "admin-grant-remains", Provider.MICROSOFT, adminGrant())
                        .to(NILS),
                channel(Message.CHANNEL_REMOVED, "password", Provider.IMAP, password()),
                channel(Message.CHANNEL_REMOVED, "connector-left", Provider.GOOGLE, confirmed())
                        .knowing(new Background(Optional.of(BEN), Optional.empty(), true, 0, null)),
                inbox(Message.ACTION_NEEDED, "inbox", Provider.GOOGLE, googlePage()),
                inbox(Message.ACTION_NEEDED, "inbox-reminder", Provider.MICROSOFT, myApps())
                        .knowing(reminding(ADA, 1)),
                channel(Message.ACTION_NEEDED, "channel-reminder", Provider.MICROSOFT, myApps())
                        .to(CARL)
                        .knowing(reminding(CARL, 2)),
                as(
                        IncidentKind.TAKEN_BACK,
                        inbox(Message.ACTION_NEEDED, "inbox-taken-back", Provider.MICROSOFT, myApps())),
                inbox(Message.ADMIN_MUST_ACT, "inbox", Provider.MICROSOFT, adminMustAct())
                        .to(SIRI),
                channel(Message.ADMIN_MUST_ACT, "channel-reminder", Provider.MICROSOFT, adminMustAct())
                        .knowing(reminding(CARL, 1)),
                inbox(Message.IT_MUST_ACT, "inbox", Provider.IMAP, password()),
                channel(Message.NOT_CONFIRMED, "channel", Provider.GOOGLE, unconfirmed()),
                inbox(Message.ALL_CLEAR, "inbox", Provider.GOOGLE, confirmed()),
                channel(Message.ALL_CLEAR, "channel-nothing-left", Provider.GOOGLE, settled(Outcome.KEPT_SHARED)),
                as(
                        IncidentKind.ACCESS_LOST,
                        inbox(Message.ALL_CLEAR, "inbox-connected-again", Provider.GOOGLE, new End.Reconnected())),
                as(
                        IncidentKind.ACCESS_LOST,
                        channel(
                                Message.ALL_CLEAR,
                                "channel-connected-again",
                                Provider.MICROSOFT,
                                new End.Reconnected())),
                inbox(Message.INBOX_DEACTIVATED, "inbox", Provider.GOOGLE, new InProgress()),
                inbox(Message.ACCESS_LOST, "inbox", Provider.GOOGLE, new InProgress()),
                channel(Message.ACCESS_LOST, "channel", Provider.MICROSOFT, new InProgress()),
                as(
                        IncidentKind.TAKEN_BACK,
                        inbox(Message.ACCESS_LOST, "inbox-taken-back", Provider.GOOGLE, new InProgress())),
                held("super-admin", SIRI),
                held("account-access", NILS),
                inbox(Message.PROVIDER_MIGRATED, "inbox", Provider.GOOGLE, confirmed()),
                channel(Message.PROVIDER_MIGRATED, "channel-and-a-step", Provider.GOOGLE, googlePage())
                        .to(CARL),
                inbox(Message.ESCALATED, "inbox", Provider.MICROSOFT, myApps())
                        .to(SIRI)
                        .knowing(reminding(ADA, 0)),
                channel(Message.ESCALATED, "channel-admin", Provider.MICROSOFT, adminMustAct())
                        .knowing(reminding(CARL, 0)),
                inbox(Message.OWNER_UNREACHABLE, "inbox", Provider.GOOGLE, googlePage())
                        .to(SIRI),
                as(
                        IncidentKind.MIGRATED,
                        inbox(Message.OWNER_UNREACHABLE, "inbox-moved", Provider.GOOGLE, confirmed())
                                .to(SIRI)));
    }

    private static Sample inbox(Message message, String variant, Provider provider, End end) {
        return sample(message, variant, box(MailboxKind.INBOX, provider), end, ADA, ADA);
    }

    private static Sample channel(Message message, String variant, Provider provider, End end) {
        return sample(message, variant, box(MailboxKind.CHANNEL, provider), end, SIRI, CARL);
    }

    private static Sample sample(Message message, String variant, Mailbox mailbox, End end, User reader, User owner) {
        var background = Background.plain(owner, Optional.of(BEN));
        return new Sample(message, variant, incident(kind(message), mailbox), end, reader, background);
    }

    private static IncidentKind kind(Message message) {
        return switch (message) {
            case INBOX_DEACTIVATED -> IncidentKind.DEACTIVATED;
            case ACCESS_LOST -> IncidentKind.ACCESS_LOST;
            case PROVIDER_MIGRATED -> IncidentKind.MIGRATED;
            case MASS_REMOVAL_HELD -> IncidentKind.MASS_REMOVAL_HELD;
            case INBOX_REMOVED,
                    CHANNEL_REMOVED,
                    ACTION_NEEDED,
                    ADMIN_MUST_ACT,
                    IT_MUST_ACT,
                    NOT_CONFIRMED,
                    ALL_CLEAR,
                    ESCALATED,
                    OWNER_UNREACHABLE -> IncidentKind.REMOVED;
        };
    }

    private static Sample held(String variant, User reader) {
        var nobodys = new Background(Optional.of(BEN), Optional.empty(), true, 0, null);
        return new Sample(Message.MASS_REMOVAL_HELD, variant, heldRemovals("hold"), new InProgress(), reader, nobodys);
    }

    static Incident heldRemovals(String holdId) {
        Mailbox hold = HeldRemovals.inPlaceOfAMailbox("acme", holdId);
        return new Incident(
                "incident",
                new IncidentKey(MailboxKey.of(hold), 0, IncidentKind.MASS_REMOVAL_HELD, 1),
                hold,
                new Actor(ActorKind.USER, "ben"),
                null,
                new HeldRemovals(101, 240, NINE.minusSeconds(500)).cause(),
                NINE,
                NINE,
                false);
    }

    /** About something else than its message is usually about. */
    private static Sample as(IncidentKind kind, Sample sample) {
        var incident = incident(kind, sample.incident().mailbox());
        return new Sample(
                sample.message(), sample.variant(), incident, sample.end(), sample.reader(), sample.background());
    }

    private static Background reminding(User owner, int number) {
        return new Background(Optional.of(BEN), Optional.of(owner), true, number, TEN_DAYS_AGO);
    }

    static Mailbox box(MailboxKind kind, Provider provider) {
        return kind == MailboxKind.CHANNEL
                ? new Mailbox(kind, "team", "acme", "carl", CHANNEL, provider)
                : new Mailbox(kind, "box", "acme", "ada", INBOX, provider);
    }

    static Incident incident(IncidentKind kind, Mailbox mailbox) {
        boolean done = kind == IncidentKind.REMOVED || kind == IncidentKind.DEACTIVATED;
        return new Incident(
                "incident",
                new IncidentKey(MailboxKey.of(mailbox), 1, kind, 1),
                mailbox,
                done ? new Actor(ActorKind.USER, "ben") : null,
                Reason.REQUESTED,
                cause(kind),
                NINE,
                NINE,
                false);
    }

    private static String cause(IncidentKind kind) {
        return switch (kind) {
            case MIGRATED -> Provider.MICROSOFT.name();
            case TAKEN_BACK -> AccessLost.ENDED_BY_REQUEST;
            case REMOVED, DEACTIVATED, ACCESS_LOST, MASS_REMOVAL_HELD -> null;
        };
    }

    private static User speaking(User person, String language) {
        return new User(
                person.accountId(),
                person.userId(),
                person.address(),
                person.name(),
                language,
                person.roles(),
                1,
                false);
    }

    private static User user(String id, String name, String role) {
        return new User("acme", id, id + "@acme.example", name, null, List.of(role), 1, false);
    }

    private static End confirmed() {
        return new Settled(
                Outcome.CONFIRMED,
                List.of(seen("refresh-before-call", 10), seen("call-accepted", 11), seen("refresh-refused", 14)),
                null,
                null);
    }

    private static End confirmedUntil() {
        return new Settled(
                Outcome.CONFIRMED,
                List.of(seen("call-accepted", 11), seen("grant-objects-gone", 14), seen("refresh-refused", 15)),
                NINE.plus(Duration.ofMinutes(70)),
                null);
    }

    private static End alreadyInvalid() {
        return new Settled(
                Outcome.ALREADY_INVALID, List.of(seen("dead-before-call", 10), seen("token-unknown", 11)), null, null);
    }

    private static End unconfirmed() {
        return new Settled(
                Outcome.UNCONFIRMED,
                List.of(seen("refresh-before-call", 10), seen("call-unanswered", 41)),
                null,
                "google.permissions");
    }

    private static End adminGrant() {
        return new Settled(
                Outcome.ADMIN_GRANT_REMAINS, List.of(seen("tenant-wide-consent", 12)), null, "microsoft.admin-consent");
    }

    private static End password() {
        return new Settled(Outcome.NOT_APPLICABLE, List.of(), null, "imap.change-password");
    }

    private static End noGrant() {
        return new Settled(Outcome.NOT_APPLICABLE, List.of(), null, Settled.NO_GRANT_KNOWN);
    }

    private static End settled(Outcome outcome) {
        return new Settled(outcome, List.of(), null, null);
    }

    private static End myApps() {
        return new ActionNeeded(ActionBy.OWNER, "https://myapps.microsoft.com", "microsoft.my-apps");
    }

    private static End googlePage() {
        return new ActionNeeded(ActionBy.OWNER, "https://myaccount.google.com/permissions", "google.permissions");
    }

    private static End adminMustAct() {
        return new ActionNeeded(ActionBy.TENANT_ADMIN, "https://entra.microsoft.com", "microsoft.admin-consent");
    }

    private static Evidence seen(String kind, int seconds) {
        return new Evidence(kind, NINE.plusSeconds(seconds), null);
    }
}
