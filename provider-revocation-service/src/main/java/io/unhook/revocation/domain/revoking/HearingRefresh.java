package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NeedsSignIn;
import io.unhook.revocation.domain.provider.RefreshAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NotNow;
import io.unhook.revocation.domain.provider.RefreshAnswer.OurFault;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import io.unhook.revocation.domain.revoking.Life.Alive;
import io.unhook.revocation.domain.revoking.Life.Dead;
import java.time.Duration;
import java.time.Instant;

/** What the answer to a refresh means for a revocation. */
record HearingRefresh(Revocation revocation, Rules rules, Instant now) {

    Revocation of(String tokenId, RefreshAnswer answer) {
        Revocation checked = revocation.trail(tokenId, trail -> trail.checkedIn(revocation.attempt()));
        boolean before = revocation.trail(tokenId).unknownBefore();
        Later later = new Later(rules, now);
        return switch (answer) {
            case Refreshed _ -> alive(checked, tokenId, before).concluded(now, rules);
            case TokenDead dead -> dead(checked, tokenId, dead, before).concluded(now, rules);
            case NeedsSignIn _ -> checked.concluded(now, rules);
            case NotNow busy -> later.again(checked, busy.retryAfter().orElse(Duration.ZERO));
            case NoAnswer _ -> later.again(lost(checked, tokenId), Duration.ZERO);
            case OurFault _ -> later.afterOurFault(checked);
        };
    }

    private Revocation alive(Revocation checked, String tokenId, boolean before) {
        Revocation known = checked.trail(tokenId, trail -> trail.showed(new Alive(now)));
        return before ? known.shown("refresh-before-call", now, "the token worked") : known;
    }

    private Revocation dead(Revocation checked, String tokenId, TokenDead dead, boolean before) {
        Revocation known =
                checked.trail(tokenId, trail -> trail.showed(new Dead(now, dead.cause(), dead.consentRequired())));
        return known.shown(before ? "dead-before-call" : "refresh-refused", now, dead.cause());
    }

    private Revocation lost(Revocation checked, String tokenId) {
        return rules.traits().rotates() ? checked.uncertain(tokenId) : checked;
    }
}
