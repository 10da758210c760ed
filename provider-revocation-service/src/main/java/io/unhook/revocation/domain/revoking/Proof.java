package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.LookAnswer.Listed;
import io.unhook.revocation.domain.provider.Traits.Reach;
import io.unhook.revocation.domain.revoking.Trail.Call;
import java.util.List;

/**
 * What counts as proof that a grant epoch is dead. Nothing but this makes an outcome {@code CONFIRMED}.
 *
 * <p>Every token must be refused. Beyond that, one of three: the provider says that the consent is missing; its own listing
 * shows none; or a call was accepted for chains that were alive before it.
 */
final class Proof {
    private Proof() {}

    static boolean complete(Revocation revocation, Reach reach) {
        if (!allDead(revocation.trails())) return false;
        if (consentMissing(revocation.trails())) return true;
        return !tenantWideLeft(revocation) && (nothingListed(revocation) || callTook(revocation.trails(), reach));
    }

    static boolean allDead(List<Trail> trails) {
        return trails.stream().allMatch(Trail::dead);
    }

    private static boolean consentMissing(List<Trail> trails) {
        return trails.stream().anyMatch(Trail::consentMissing);
    }

    private static boolean nothingListed(Revocation revocation) {
        return revocation.listing().filter(listed -> listed.own() == 0).isPresent();
    }

    private static boolean tenantWideLeft(Revocation revocation) {
        return revocation.listing().flatMap(Listed::tenantWide).isPresent();
    }

    /** An uncertain token proves nothing, and a token that was dead before says nothing about our call. */
    private static boolean callTook(List<Trail> trails, Reach reach) {
        List<Trail> alive = trails.stream().filter(Trail::aliveBefore).toList();
        if (alive.isEmpty() || !alive.stream().allMatch(Trail::certain)) return false;
        return switch (reach) {
            case GRANT_BY_ANY_TOKEN -> alive.stream().anyMatch(trail -> trail.call() == Call.ACCEPTED);
            // What an uncertain token was replaced by is a chain of its own, and no call with another token ends it.
            case EACH_TOKEN ->
                trails.stream().allMatch(Trail::certain)
                        && trails.stream().noneMatch(Trail::unknownBefore)
                        && alive.stream().allMatch(trail -> trail.call() == Call.ACCEPTED);
            // Only the listing tells whether the objects are gone.
            case GRANT_BY_NAME -> false;
        };
    }
}
