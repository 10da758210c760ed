package io.unhook.simulator.control;

import io.unhook.simulator.provider.Life;
import io.unhook.simulator.world.Epoch;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.Provider;
import java.util.List;

/**
 * A grant as it is now, and all its lives.
 *
 * @param alive the consent stands
 * @param usable a token works, which it may for a while after the end
 * @param effectiveRevocations of all epochs: how many calls ended something that lived
 */
public record GrantView(
        Provider provider,
        String realm,
        String subject,
        String address,
        boolean alive,
        boolean usable,
        int epoch,
        int refreshTokens,
        int accessTokens,
        int effectiveRevocations,
        List<String> grantObjects,
        boolean tenantWide,
        List<Epoch> epochs) {

    static GrantView of(Grant grant, Life life) {
        return new GrantView(
                grant.key().provider(),
                grant.key().realm(),
                grant.key().subject(),
                grant.address(),
                grant.alive(),
                life.usable(),
                grant.newest().epoch(),
                life.refreshTokens(),
                life.accessTokens(),
                grant.epochs().stream().mapToInt(Epoch::effectiveRevocations).sum(),
                life.grantObjects(),
                life.tenantWide(),
                grant.epochs());
    }
}
