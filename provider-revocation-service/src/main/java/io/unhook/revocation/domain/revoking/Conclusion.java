package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.LookAnswer.Listed;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Ending;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import io.unhook.revocation.domain.revoking.RevocationState.Verifying;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What follows when everything that an attempt can ask has been asked. */
record Conclusion(Revocation revocation, Rules rules, Instant now) {

    Revocation drawn() {
        if (revocation.settled()) return revocation;
        if (Proof.complete(revocation, rules.traits().reach())) return revocation.settle(Ending.CONFIRMED, now);
        boolean waits = revocation.state().nextAt().isAfter(now);
        return waits || revocation.next(now, rules).isPresent() ? revocation : follow();
    }

    private Revocation follow() {
        return switch (revocation.state()) {
            case Due _ -> allDead() && !called() ? deadAnyway() : verify();
            case Verifying _ -> allDead() ? deadUnproven() : later();
            case ActionNeeded waiting -> allDead() && !waiting.tenantWide() ? deadUnproven() : later();
            case Unconfirmed _ -> called() ? verify() : allDead() ? deadUnproven() : later();
            case Settled _ -> revocation;
        };
    }

    /** In this attempt the provider took the order, or said that there is nothing left of it. */
    private boolean called() {
        return revocation.trails().stream().anyMatch(trail -> trail.called() == revocation.attempt());
    }

    private boolean allDead() {
        return Proof.allDead(revocation.trails());
    }

    private Revocation verify() {
        return revocation.in(new Verifying(now.plus(rules.pace().firstProbe()), now));
    }

    /** Nothing refreshed before any call, and no call was possible: that is all we know, if we know it of every token. */
    private Revocation deadAnyway() {
        return revocation.trails().stream().allMatch(Trail::certain)
                ? revocation.settle(Ending.ALREADY_INVALID, now)
                : byHand(rules.byHand(), false);
    }

    private Revocation deadUnproven() {
        Optional<PersonStep> tenantWide = revocation.listing().flatMap(Listed::tenantWide);
        if (tenantWide.isPresent()) return byHand(tenantWide.get(), true);
        if (revocation.listing().filter(listed -> listed.own() > 0).isPresent()) return later();
        boolean landed = revocation.trails().stream().anyMatch(Trail::mayHaveLanded);
        return landed ? byHand(rules.byHand(), false) : deadAnyway();
    }

    /** A person may look at the provider's page; we have nothing left to try that could prove anything. */
    private Revocation byHand(PersonStep step, boolean tenantWide) {
        return switch (revocation.state()) {
            case ActionNeeded waiting when waiting.tenantWide() == tenantWide -> later();
            case Unconfirmed _ when !tenantWide -> later();
            case Due _, Verifying _, ActionNeeded _, Unconfirmed _ ->
                revocation.in(new ActionNeeded(now.plus(rules.pace().actionNeededProbe()), now, step, tenantWide));
            case Settled _ -> revocation;
        };
    }

    private Revocation later() {
        return new Later(rules, now).again(revocation, Duration.ZERO);
    }
}
