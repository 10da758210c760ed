package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Ending;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import io.unhook.revocation.domain.revoking.RevocationState.Verifying;
import java.time.Duration;
import java.time.Instant;

/** When to come back, and when it has taken too long. */
record Later(Rules rules, Instant now) {

    /** This try brought no result. {@code floor} is what the provider asked for. */
    Revocation again(Revocation revocation, Duration floor) {
        return switch (revocation.state()) {
            case Due due -> retry(revocation, due.tries() + 1, floor);
            case Verifying verifying -> probe(revocation, verifying, floor);
            case ActionNeeded waiting -> waitForPerson(revocation, waiting);
            case Unconfirmed _ -> tomorrow(revocation);
            case Settled _ -> revocation;
        };
    }

    /** Slowly, for a person has to mend something of ours first; that time is not held against the revocation. */
    Revocation afterOurFault(Revocation revocation) {
        Duration pause = rules.pace().ourFaultRetry();
        return again(revocation.deadlineLater(pause), pause);
    }

    private Revocation retry(Revocation revocation, int tries, Duration floor) {
        if (now.isAfter(revocation.deadline())) return tomorrow(revocation);
        Duration pause = longer(rules.retry().apply(tries), floor);
        return revocation.in(new Due(now.plus(pause), tries));
    }

    /** Still alive after the provider's longest lag: the call did not take, so it is made again. */
    private Revocation probe(Revocation revocation, Verifying verifying, Duration floor) {
        if (now.isAfter(verifying.since().plus(rules.traits().longestLag())))
            return retry(revocation.eachTrail(Trail::calledInVain), 1, floor);
        Duration pause = longer(rules.pace().probeInterval(), floor);
        return revocation.in(new Verifying(now.plus(pause), verifying.since()));
    }

    private Revocation waitForPerson(Revocation revocation, ActionNeeded waiting) {
        if (now.isBefore(waiting.since().plus(rules.pace().actionNeededDeadline())))
            return revocation.in(new ActionNeeded(
                    now.plus(rules.pace().actionNeededProbe()), waiting.since(), waiting.step(), waiting.tenantWide()));
        return waiting.tenantWide() ? revocation.settle(Ending.ADMIN_GRANT_REMAINS, now) : tomorrow(revocation);
    }

    private Revocation tomorrow(Revocation revocation) {
        return revocation.in(new Unconfirmed(now.plus(rules.pace().unconfirmedProbe())));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
