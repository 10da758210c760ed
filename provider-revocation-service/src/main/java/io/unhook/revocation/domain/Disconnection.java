package io.unhook.revocation.domain;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.DisconnectionState.ActionNeeded;
import io.unhook.revocation.domain.DisconnectionState.Open;
import io.unhook.revocation.domain.DisconnectionState.Settled;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Verdict.Known;
import io.unhook.revocation.domain.Verdict.PersonNeeded;
import io.unhook.revocation.domain.provider.PersonStep;
import java.time.Instant;
import java.util.Optional;

/**
 * One ended use, as its account sees it. It has one outcome, which may only improve; there is one for a use however often its
 * end is told.
 *
 * @param lived the use and the grant epoch it ended with; absent if no grant was known
 * @param statement what told the outcome last: the event, or where nobody hears one the receipt alone
 */
public record Disconnection(
        String id,
        Purpose about,
        Optional<Lived> lived,
        Instant endedAt,
        DisconnectionState state,
        Optional<String> statement) {

    public record Lived(String useId, String grantId, int epoch) {}

    public static Disconnection open(String id, Use use, String grantId, int epoch, Instant at) {
        var lived = new Lived(use.id(), grantId, epoch);
        return new Disconnection(id, use.purpose(), Optional.of(lived), at, new Open(), Optional.empty());
    }

    public static Disconnection noGrantKnown(String id, OfMailbox mailbox, Instant at) {
        return new Disconnection(id, mailbox, Optional.empty(), at, new Open(), Optional.empty());
    }

    /** Empty if this says nothing new, or nothing better. */
    public Optional<Disconnection> hear(Verdict verdict, Optional<Instant> accessEndsBy) {
        return switch (verdict) {
            case PersonNeeded needed -> needs(needed.step());
            case Known known -> know(known, accessEndsBy);
        };
    }

    private Optional<Disconnection> needs(PersonStep step) {
        return switch (state) {
            case Open _ -> Optional.of(in(new ActionNeeded(step)));
            case ActionNeeded told ->
                told.step().equals(step) ? Optional.empty() : Optional.of(in(new ActionNeeded(step)));
            case Settled _ -> Optional.empty();
        };
    }

    private Optional<Disconnection> know(Known known, Optional<Instant> accessEndsBy) {
        return switch (state) {
            case Open _, ActionNeeded _ -> Optional.of(in(settled(known, accessEndsBy, Optional.empty())));
            case Settled told ->
                improves(told.outcome(), known.outcome())
                        ? Optional.of(in(settled(known, accessEndsBy, statement)))
                        : Optional.empty();
        };
    }

    private static Settled settled(Known known, Optional<Instant> accessEndsBy, Optional<String> replaces) {
        return new Settled(known.outcome(), known.evidence(), accessEndsBy, known.nextStep(), replaces);
    }

    /** Only proof is better than what was told, and only what was told without proof can become better. */
    private static boolean improves(Outcome told, Outcome known) {
        return known == Outcome.CONFIRMED
                && switch (told) {
                    case KEPT_SHARED, ADMIN_GRANT_REMAINS, UNCONFIRMED -> true;
                    case CONFIRMED, ALREADY_INVALID, NOT_APPLICABLE, SUPERSEDED, OTHER -> false;
                };
    }

    /** What the others hear of this state; nothing while it is open, and nothing about a feature, which has no mailbox. */
    public Optional<AccessEvent> event() {
        return switch (about) {
            case OfMailbox mailbox -> event(mailbox);
            case OfFeature _ -> Optional.empty();
        };
    }

    private Optional<AccessEvent> event(OfMailbox of) {
        return switch (state) {
            case Open _ -> Optional.empty();
            case ActionNeeded(var step) ->
                Optional.of(new DisconnectionActionNeeded(
                        of.mailbox(), of.connection(), id, step.by(), step.url(), step.steps()));
            case Settled told ->
                Optional.of(new DisconnectionSettled(
                        of.mailbox(),
                        of.connection(),
                        id,
                        told.outcome(),
                        told.evidence(),
                        told.accessEndsBy().orElse(null),
                        told.nextStep().map(PersonStep::steps).orElse(null),
                        told.replaces().orElse(null)));
        };
    }

    public Disconnection toldBy(String eventId) {
        return new Disconnection(id, about, lived, endedAt, state, Optional.of(eventId));
    }

    private Disconnection in(DisconnectionState next) {
        return new Disconnection(id, about, lived, endedAt, next, statement);
    }
}
