package io.unhook.simulator.provider;

import java.util.List;

/**
 * What of a grant works right now.
 *
 * @param refreshTokens how many would be answered with a new access token
 * @param accessTokens how many still open the mailbox
 * @param grantObjects Microsoft: ids of the person's own grant objects
 * @param tenantWide Microsoft: an admin consented for everybody
 */
public record Life(int refreshTokens, int accessTokens, List<String> grantObjects, boolean tenantWide) {

    public boolean usable() {
        return refreshTokens + accessTokens > 0;
    }
}
