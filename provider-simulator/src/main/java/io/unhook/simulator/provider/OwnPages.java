package io.unhook.simulator.provider;

import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.Person;
import java.util.function.Predicate;

/** What people do at the provider's own pages, where our services never see them. */
public interface OwnPages {

    /** Says yes on the consent page. */
    Consented consent(ConsentOrder order);

    /** Takes one grant away on the page where people see which apps have access. */
    ByHand endByHand(Grant grant);

    /** Lets tokens die by themselves; the grants stay. */
    void expire(Predicate<Person> whose, boolean refreshTokens, boolean accessTokens);

    /** What of a grant works right now. */
    Life lifeOf(Grant grant);

    /** @param tenantWideRemains an admin consented for everybody, which a person cannot take away */
    record ByHand(boolean ended, boolean tenantWideRemains) {}
}
