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

    record Granted(Instant at, String useId) implements ConsentState {}

    /** Nothing was stored, and nothing was ended at the provider. */
    record Refused(Instant at, RefusalCause cause, Set<String> missingScopes) implements ConsentState {}

    /** When it lapses by itself. */
    default Optional<Instant> lapsesAt() {
        return switch (this) {
            case Waiting waiting -> Optional.of(waiting.until());
            case Exchanging exchanging -> Optional.of(exchanging.until());
            case Granted _, Refused _ -> Optional.empty();
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
            case Granted _ -> Name.GRANTED;
            case Refused _ -> Name.REFUSED;
        };
    }

    enum Name {
        WAITING,
        EXCHANGING,
        GRANTED,
        REFUSED
    }
}
