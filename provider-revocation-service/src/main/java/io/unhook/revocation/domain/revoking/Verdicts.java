package io.unhook.revocation.domain.revoking;

import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.Verdict;
import io.unhook.revocation.domain.Verdict.Known;
import io.unhook.revocation.domain.Verdict.PersonNeeded;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Ending;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import io.unhook.revocation.domain.revoking.RevocationState.Verifying;
import java.util.Optional;

/** What there is to tell about a revocation as it stands. */
public final class Verdicts {
    private Verdicts() {}

    public static Optional<Verdict> of(Revocation revocation, Rules rules) {
        return switch (revocation.state()) {
            case Due _, Verifying _ -> Optional.empty();
            case ActionNeeded waiting
            when waiting.tenantWide() -> Optional.of(known(revocation, Outcome.ADMIN_GRANT_REMAINS, waiting.step()));
            case ActionNeeded waiting -> Optional.of(new PersonNeeded(waiting.step()));
            case Unconfirmed _ -> Optional.of(known(revocation, Outcome.UNCONFIRMED, rules.byHand()));
            case Settled settled -> Optional.of(known(revocation, outcome(settled.ending()), null));
        };
    }

    private static Known known(Revocation revocation, Outcome outcome, PersonStep nextStep) {
        return new Known(outcome, revocation.evidence(), Optional.ofNullable(nextStep));
    }

    private static Outcome outcome(Ending ending) {
        return switch (ending) {
            case CONFIRMED -> Outcome.CONFIRMED;
            case ALREADY_INVALID -> Outcome.ALREADY_INVALID;
            case ADMIN_GRANT_REMAINS -> Outcome.ADMIN_GRANT_REMAINS;
            case WITHDRAWN -> Outcome.KEPT_SHARED;
            case SUPERSEDED -> Outcome.SUPERSEDED;
        };
    }
}
