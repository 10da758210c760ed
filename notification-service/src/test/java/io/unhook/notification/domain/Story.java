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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Ada hears about her inbox, by the policy alone: no database, no mail server, and time moves when it is told to. */
final class Story {
    static final Mailbox ADAS =
            new Mailbox(MailboxKind.INBOX, "box", "acme", "ada", "ada@acme.example", Provider.GOOGLE, null);
    static final Actor ADA = new Actor(ActorKind.USER, "ada");
    static final Actor BEN = new Actor(ActorKind.USER, "ben");
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Duration HOLD = Duration.ofMinutes(2);

    /** @param open whether the reader must expect another one */
    record Mail(Message message, Standing standing, boolean open) {
        static Mail of(Message message, End end) {
            return new Mail(message, end.standing(), end.open());
        }
    }

    private final Map<IncidentKey, Incident> incidents = new LinkedHashMap<>();
    private final Map<String, Disconnection> disconnections = new LinkedHashMap<>();
    private final Map<IncidentKey, List<End>> said = new LinkedHashMap<>();
    private final List<Mail> mails = new ArrayList<>();
    private Instant now = NOON;

    Story removed(int connection, Reason reason) {
        return happens(IncidentKind.REMOVED, connection, 1, ADA, reason);
    }

    Story removed() {
        return removed(1, Reason.REQUESTED);
    }

    Story deactivatedBy(Actor actor, int nth) {
        return happens(IncidentKind.DEACTIVATED, 1, nth, actor, Reason.REQUESTED);
    }

    Story accessLost() {
        return happens(IncidentKind.ACCESS_LOST, 1, 1, null, null);
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

    Story passes(Duration time) {
        now = now.plus(time);
        return tell();
    }

    private Story happens(IncidentKind kind, int connection, int nth, Actor actor, Reason reason) {
        var key = new IncidentKey(MailboxKey.of(ADAS), connection, kind, nth);
        incidents.putIfAbsent(key, new Incident("i", key, ADAS, actor, reason, null, now, now, false));
        return tell();
    }

    Story hears(String disconnection, int connection, End news) {
        disconnections.merge(
                disconnection,
                new Disconnection(disconnection, MailboxKey.of(ADAS), connection, now, news),
                (known, _) -> known.hear(news));
        return tell();
    }

    /** Everything due is mailed at once. */
    private Story tell() {
        for (Incident incident : List.copyOf(incidents.values())) {
            Situation situation = new Situation(incident, incident.end(disconnections.values()), now, HOLD);
            for (Rule rule : Policy.toFollow(situation)) follow(rule, situation);
        }
        return this;
    }

    private void follow(Rule rule, Situation situation) {
        IncidentKey key = situation.incident().key();
        List<End> heard = said.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!rule.isFirst() && !new Told("ada", heard).waitsFor(situation.end())) return;
        heard.add(situation.end());
        mails.add(Mail.of(rule.message().orElseThrow(), situation.end()));
        incidents.computeIfPresent(key, (_, incident) -> told(incident));
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

    List<Mail> mails() {
        return mails;
    }

    List<Message> messages() {
        return mails.stream().map(Mail::message).toList();
    }
}
