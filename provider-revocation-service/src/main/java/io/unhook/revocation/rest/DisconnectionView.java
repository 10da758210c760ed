package io.unhook.revocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.Disconnection;
import io.unhook.revocation.domain.DisconnectionState;
import io.unhook.revocation.domain.DisconnectionState.ActionNeeded;
import io.unhook.revocation.domain.DisconnectionState.Open;
import io.unhook.revocation.domain.DisconnectionState.Settled;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.provider.PersonStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An ended use as its account sees it.
 *
 * @param by who has to do what is left, where somebody has to
 * @param url where they do it
 * @param nextStep the message key of what is left to do, as in the events
 * @param revocationId the work behind it, for operators; where one is shown alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisconnectionView(
        String id,
        Mailbox mailbox,
        Integer connection,
        String feature,
        Instant endedAt,
        DisconnectionState.Name state,
        Outcome outcome,
        List<Evidence> evidence,
        Instant accessEndsBy,
        ActionBy by,
        String url,
        String nextStep,
        String replaces,
        String revocationId) {

    static DisconnectionView of(Disconnection one) {
        return of(one, Optional.empty());
    }

    static DisconnectionView of(Disconnection one, Optional<String> revocationId) {
        Optional<Settled> told = one.state() instanceof Settled settled ? Optional.of(settled) : Optional.empty();
        Optional<PersonStep> step = step(one.state());
        return new DisconnectionView(
                one.id(),
                one.about() instanceof OfMailbox of ? of.mailbox() : null,
                one.about() instanceof OfMailbox of ? of.connection() : null,
                one.about() instanceof OfFeature of ? of.feature() : null,
                one.endedAt(),
                one.state().name(),
                told.map(Settled::outcome).orElse(null),
                told.map(Settled::evidence).orElse(List.of()),
                told.flatMap(Settled::accessEndsBy).orElse(null),
                step.map(PersonStep::by).orElse(null),
                step.map(PersonStep::url).orElse(null),
                step.map(PersonStep::steps).orElse(null),
                told.flatMap(Settled::replaces).orElse(null),
                revocationId.orElse(null));
    }

    private static Optional<PersonStep> step(DisconnectionState state) {
        return switch (state) {
            case Open _ -> Optional.empty();
            case ActionNeeded(var step) -> Optional.of(step);
            case Settled told -> told.nextStep();
        };
    }
}
