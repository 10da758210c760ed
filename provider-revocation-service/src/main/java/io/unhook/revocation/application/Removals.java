package io.unhook.revocation.application;

import io.unhook.contracts.Actor;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.braking.Burst;
import io.unhook.revocation.domain.braking.Removal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The uses that were removed lately, for the mass-removal brake.
 *
 * <p>They are written down by whoever ends them, without a look at each other, and counted after they are committed: two
 * replicas that end many uses of one account would else not see each other's, or wait for one another. All of it happens in the
 * caller's transaction.
 */
public interface Removals {

    /** Once a use. */
    void add(Use use, Removal removal, Instant at);

    /** Those with a removal that nobody has counted. */
    List<String> uncounted();

    /** From here to the end of the transaction nobody else counts. */
    void takeTurn();

    /**
     * The most removals within the time that end with one which is not counted yet, or come after it; only those after {@code after}.
     * What was removed and what is left are seen at one moment, however many are being removed.
     */
    Burst busiest(String accountId, Instant after, Duration within);

    /** Who removed these, whoever removed most first. */
    List<Actor> actors(String accountId, Burst burst, int most);

    /** All of the account's are counted; what no later burst can contain is forgotten. */
    void counted(String accountId, Duration within);

    boolean knowsAccount(String accountId);
}
