package io.unhook.revocation.domain.braking;

import java.time.Duration;

/**
 * So many removals at once that they may be a mistake, and a person should look before anything is ended for good.
 *
 * @param most removals within the time, at most, in an account of any size
 * @param share of the account's uses, at most
 * @param shareFrom how many uses an account must have for its share to count: of three inboxes, two are no mass
 * @param within the time that counts
 */
public record MassRemovalRule(long most, double share, long shareFrom, Duration within) {
    public MassRemovalRule {
        if (most < 1 || share <= 0 || shareFrom < 1 || within.isNegative() || within.isZero())
            throw new IllegalArgumentException("a mass removal cannot be told by " + most + ", " + share + " from "
                    + shareFrom + " within " + within);
    }

    /** @param living the uses that the account has left */
    public boolean isMass(long removed, long living) {
        long had = removed + living;
        return removed > most || had >= shareFrom && removed > share * had;
    }
}
