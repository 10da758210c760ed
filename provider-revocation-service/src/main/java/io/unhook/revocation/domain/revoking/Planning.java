package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.Traits.Reach;
import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import io.unhook.revocation.domain.revoking.RevocationState.Verifying;
import io.unhook.revocation.domain.revoking.Step.Look;
import io.unhook.revocation.domain.revoking.Step.Refresh;
import io.unhook.revocation.domain.revoking.Step.Revoke;
import io.unhook.revocation.domain.revoking.Trail.Call;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** What to ask next. Each thing is asked once an attempt. */
record Planning(Revocation revocation, Rules rules) {

    Optional<Step> next(Instant now) {
        Instant at = revocation.state().nextAt();
        if (at == null || at.isAfter(now)) return Optional.empty();
        return switch (revocation.state()) {
            // What was alive is learned once, before the first call; later calls do not ask again.
            case Due _ -> refresh(Trail::unknownBefore).or(this::call);
            case Verifying _, ActionNeeded _ -> refresh(trail -> !trail.dead()).or(this::look);
            case Unconfirmed _ -> refresh(trail -> !trail.dead()).or(this::look).or(this::call);
            case Settled _ -> Optional.empty();
        };
    }

    private Optional<Step> refresh(Predicate<Trail> wanted) {
        return revocation.trails().stream()
                .filter(wanted)
                .filter(trail -> trail.checked() != revocation.attempt() && trail.call() != Call.IN_FLIGHT)
                .findFirst()
                .map(trail -> new Refresh(trail.tokenId()));
    }

    private Optional<Step> call() {
        if (revocation.trails().stream().anyMatch(this::callEndsAttempt)) return Optional.empty();
        return revocation.trails().stream()
                .filter(this::callable)
                .findFirst()
                .map(trail -> new Revoke(trail.tokenId()));
    }

    private boolean callable(Trail trail) {
        if (trail.called() == revocation.attempt() || trail.call() == Call.NOT_A_TOKEN) return false;
        // With a dead token there is nothing to call, but to learn that an unanswered call is why it died.
        return switch (rules.traits().reach()) {
            case GRANT_BY_NAME -> true;
            case GRANT_BY_ANY_TOKEN, EACH_TOKEN -> !trail.dead() || trail.call() == Call.UNANSWERED;
        };
    }

    /** Where one call ends the whole grant, one a try is enough, unless its token was none. */
    private boolean callEndsAttempt(Trail trail) {
        return rules.traits().reach() != Reach.EACH_TOKEN
                && trail.called() == revocation.attempt()
                && trail.call() != Call.NOT_A_TOKEN;
    }

    /** The listing matters only when no token is left, and where the provider has one. */
    private Optional<Step> look() {
        boolean useful = rules.traits().reach() == Reach.GRANT_BY_NAME
                && revocation.looked() != revocation.attempt()
                && Proof.allDead(revocation.trails());
        return useful ? Optional.of(new Look(revocation.trails().getFirst().tokenId())) : Optional.empty();
    }
}
