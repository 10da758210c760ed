package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.messaging.work.Claim;
import java.time.Instant;
import java.util.Optional;

/** When to look next whether a token still works, though nobody uses it. In the caller's transaction. */
public interface Checks {

    /** A token that was not held before. */
    void begin(String tokenId, Provider provider, String accountId, Instant due);

    /** It has just been seen to work. */
    void notBefore(String tokenId, Instant due);

    /** Nothing happens if somebody has claimed it since. */
    void again(Claim claim, Instant due);

    /** There is nothing to look at any more. */
    void over(Claim claim);

    /** Whose token it is that a check is about. */
    Optional<String> grantOf(String tokenId);
}
