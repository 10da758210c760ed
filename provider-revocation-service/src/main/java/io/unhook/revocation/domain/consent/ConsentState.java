package io.unhook.revocation.domain.consent;

import io.unhook.contracts.RefusalCause;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Where a consent stands. {@link Granted} and {@link Refused} are final, and it ends in one of them. */
public sealed interface ConsentState {

    /** The person has the URL. */
    record Waiting(Instant until) implements ConsentState {

        Exchanging exchange(Instant leaseEnds) {
            return new Exchanging(leaseEnds);
        }
    }

    /** They came back with a code, and one request of theirs exchanges it. If that dies, the consent lapses. */
    record Exchanging(Instant until) implements ConsentState {}

    /**
     * Somebody gave what was asked, and nothing shows yet that it was the user who began: their product must say so. What they gave is
     * kept until then, and forgotten if it says otherwise, or nothing.
     */
    record Answered(Instant until) implements ConsentState {}

    /**
     * They gave what was asked, and their older access is being ended just now by a call that may still take the new one with it.
     * What they gave is kept for as long as it is not known, and then taken or forgotten.
     *
     * @param at when to look again
     */
    record Paused(Instant at, Instant until) implements ConsentState {}

    record Granted(Instant at, String useId) implements ConsentState {}

    /** Nothing was stored, and nothing was ended at the provider. */
    record Refused(Instant at, RefusalCause cause, Set<String> missingScopes) implements ConsentState {}

    /** When it lapses by itself. */
    default Optional<Instant> lapsesAt() {
        return switch (this) {
            case Waiting waiting -> Optional.of(waiting.until());
            case Exchanging exchanging -> Optional.of(exchanging.until());
            case Answered answered -> Optional.of(answered.until());
            case Paused paused -> Optional.of(paused.until());
            case Granted _, Refused _ -> Optional.empty();
        };
    }

    /** When there is something to do for it. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case Paused paused -> Optional.of(paused.at().isBefore(paused.until()) ? paused.at() : paused.until());
            case Waiting _, Exchanging _, Answered _, Granted _, Refused _ -> lapsesAt();
        };
    }

    default boolean open() {
        return lapsesAt().isPresent();
    }

    /** As the table calls it. */
    default Name name() {
        return switch (this) {
            case Waiting _ -> Name.WAITING;
            case Exchanging _ -> Name.EXCHANGING;
            case Answered _ -> Name.ANSWERED;
            case Paused _ -> Name.PAUSED;
            case Granted _ -> Name.GRANTED;
            case Refused _ -> Name.REFUSED;
        };
    }

    enum Name {
        WAITING,
        EXCHANGING,
        ANSWERED,
        PAUSED,
        GRANTED,
        REFUSED
    }
}
