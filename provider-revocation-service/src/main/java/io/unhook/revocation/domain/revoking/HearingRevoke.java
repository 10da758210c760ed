package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.LookAnswer.Listed;
import io.unhook.revocation.domain.provider.Permits;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.Accepted;
import io.unhook.revocation.domain.provider.RevokeAnswer.GrantObjectsGone;
import io.unhook.revocation.domain.provider.RevokeAnswer.NeedsPerson;
import io.unhook.revocation.domain.provider.RevokeAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotAToken;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotNow;
import io.unhook.revocation.domain.provider.RevokeAnswer.OurFault;
import io.unhook.revocation.domain.provider.RevokeAnswer.Unfinished;
import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Ending;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import java.time.Duration;
import java.time.Instant;

/** What the answer to a revocation call means. */
record HearingRevoke(Revocation revocation, Rules rules, Instant now) {

    Revocation of(String tokenId, RevokeAnswer answer) {
        Later later = new Later(rules, now);
        return switch (answer) {
            case Accepted accepted ->
                revocation
                        .trail(tokenId, Trail::accepted)
                        .shown("call-accepted", now, accepted.detail())
                        .concluded(now, rules);
            case NotAToken not ->
                revocation
                        .trail(tokenId, Trail::notAToken)
                        .shown("token-unknown", now, not.detail())
                        .concluded(now, rules);
            case GrantObjectsGone gone -> gone(tokenId, gone);
            case Unfinished _ ->
                revocation
                        .trail(tokenId, Trail::unanswered)
                        .goesOn(now.plus(rules.pace().firstProbe()));
            case NeedsPerson needs -> person(revocation.trail(tokenId, Trail::refused), needs);
            case OurFault _ -> later.afterOurFault(revocation.trail(tokenId, Trail::refused));
            // It was not tried. Due at once: the brake keeps it from being claimed, and no time of trying passes.
            case NotNow busy
            when busy.detail().equals(Permits.HELD) ->
                revocation.trail(tokenId, Trail::refused).goesOn(now);
            case NotNow busy ->
                later.again(
                        revocation.trail(tokenId, Trail::refused),
                        busy.retryAfter().orElse(Duration.ZERO));
            case NoAnswer lost ->
                later.again(
                        revocation.trail(tokenId, Trail::unanswered).shown("call-unanswered", now, lost.detail()),
                        lost.retryAfter().orElse(Duration.ZERO));
        };
    }

    private Revocation gone(String tokenId, GrantObjectsGone gone) {
        Revocation known = revocation
                .trail(tokenId, Trail::accepted)
                .listed(new Listed(0, gone.tenantWide()))
                .shown("grant-objects-gone", now, gone.deleted() + " deleted");
        return gone.tenantWide()
                .map(step -> known.shown("tenant-wide-consent", now, "an administrator's consent stands")
                        .in(new ActionNeeded(now.plus(rules.pace().actionNeededProbe()), now, step, true)))
                .orElseGet(() -> known.concluded(now, rules));
    }

    /** With every token dead before we called there is nothing left for anybody to do that we could see. */
    private Revocation person(Revocation refused, NeedsPerson needs) {
        boolean allDead = Proof.allDead(refused.trails());
        if (allDead && refused.trails().stream().allMatch(Trail::certain))
            return refused.settle(Ending.ALREADY_INVALID, now);
        if (refused.state() instanceof Unconfirmed)
            return refused.in(new Unconfirmed(now.plus(rules.pace().unconfirmedProbe())));
        return refused.shown("person-needed", now, needs.detail())
                .in(new ActionNeeded(now.plus(rules.pace().actionNeededProbe()), now, needs.step(), false));
    }
}
