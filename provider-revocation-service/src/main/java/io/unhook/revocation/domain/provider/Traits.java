package io.unhook.revocation.domain.provider;

import java.time.Duration;

/**
 * How a provider's grants behave.
 *
 * @param reach what one revoke call ends, and what it needs
 * @param rotates a refresh hands out a new refresh token; if its answer is lost, what we hold is uncertain
 * @param killsAccessTokens ending the grant ends access tokens too (Google); otherwise they live on until they expire
 * @param longestLag how long an accepted call may take to have full effect; still alive after it: call again
 */
public record Traits(Reach reach, boolean rotates, boolean killsAccessTokens, Duration longestLag) {

    public enum Reach {
        /** One call with any living token ends the whole grant (Google). */
        GRANT_BY_ANY_TOKEN,
        /** Each call ends one token's chain (RFC 7009): one call for each living token. */
        EACH_TOKEN,
        /** The call names the grant, not a token; it makes sense with dead tokens too (Microsoft Graph). */
        GRANT_BY_NAME
    }
}
