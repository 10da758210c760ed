package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.LookAnswer.Listed;
import io.unhook.revocation.domain.provider.LookAnswer.NoListing;
import io.unhook.revocation.domain.provider.LookAnswer.Unreadable;
import java.time.Duration;
import java.time.Instant;

/** What the provider's own listing means, read when no token refreshes any more. */
record HearingLook(Revocation revocation, Rules rules, Instant now) {

    Revocation of(LookAnswer answer) {
        Revocation looked = revocation.lookedNow();
        return switch (answer) {
            case Listed seen ->
                looked.listed(seen).shown("listing", now, words(seen)).concluded(now, rules);
            case NoListing _ -> looked.concluded(now, rules);
            case Unreadable _ -> new Later(rules, now).again(looked, Duration.ZERO);
        };
    }

    private static String words(Listed seen) {
        return seen.own() + " of the person's own, " + (seen.tenantWide().isPresent() ? "one" : "none")
                + " tenant-wide";
    }
}
