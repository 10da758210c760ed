package io.unhook.revocation.domain;

import io.unhook.contracts.Evidence;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.provider.PersonStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How an ended use stands, for its account. */
public sealed interface DisconnectionState {

    /** We are at it. */
    record Open() implements DisconnectionState {}

    record ActionNeeded(PersonStep step) implements DisconnectionState {}

    /**
     * Told. It may still improve.
     *
     * @param accessEndsBy until then an access token that we handed out may still work
     * @param nextStep what is left for a person to do
     * @param replaces the statement of the lesser outcome which this one improves
     */
    record Settled(
            Outcome outcome,
            List<Evidence> evidence,
            Optional<Instant> accessEndsBy,
            Optional<PersonStep> nextStep,
            Optional<String> replaces)
            implements DisconnectionState {}

    default Name name() {
        return switch (this) {
            case Open _ -> Name.OPEN;
            case ActionNeeded _ -> Name.ACTION_NEEDED;
            case Settled _ -> Name.SETTLED;
        };
    }

    enum Name {
        OPEN,
        ACTION_NEEDED,
        SETTLED
    }
}
