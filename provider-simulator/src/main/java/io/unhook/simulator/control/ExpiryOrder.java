package io.unhook.simulator.control;

import io.unhook.simulator.world.Provider;

/** Tokens that are to expire now, of one person or, with nobody named, of everybody. Grants stay. */
public record ExpiryOrder(
        Provider provider, String address, String subject, String tenant, String issuer, Which tokens) {

    public enum Which {
        ACCESS,
        REFRESH,
        ALL
    }

    public ExpiryOrder {
        if (tokens == null) {
            throw new IllegalArgumentException("tokens must be access, refresh or all");
        }
    }

    public static ExpiryOrder of(Which tokens, Who who) {
        return new ExpiryOrder(who.provider(), who.address(), who.subject(), who.tenant(), who.issuer(), tokens);
    }

    Who who() {
        return new Who(provider, address, subject, null, tenant, issuer, null);
    }

    boolean of(Which kind) {
        return tokens == kind || tokens == Which.ALL;
    }
}
