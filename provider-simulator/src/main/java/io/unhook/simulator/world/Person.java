package io.unhook.simulator.world;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody with an account at a provider.
 *
 * @param space where the subject is unique: {@code google}, a tenant id, an issuer's name
 * @param claims more claims, or other ones, for the {@code id_token} and userinfo
 * @param tokensValidFrom all sessions were revoked then: older Microsoft refresh tokens are refused (50173)
 */
public record Person(
        Provider provider,
        String space,
        String subject,
        String address,
        String name,
        Map<String, Object> claims,
        Instant tokensValidFrom) {

    public Person with(Map<String, Object> otherClaims) {
        return new Person(provider, space, subject, address, name, otherClaims, tokensValidFrom);
    }

    public Person signedOutAt(Instant at) {
        return new Person(provider, space, subject, address, name, claims, at);
    }

    public boolean hasAddress(String wanted) {
        return address.equalsIgnoreCase(wanted);
    }
}
