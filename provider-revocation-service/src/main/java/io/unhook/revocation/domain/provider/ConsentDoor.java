package io.unhook.revocation.domain.provider;

import io.unhook.contracts.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * A provider that asks people for consent on pages of its own. Calls are made as {@link GrantDoor} makes them: with no
 * transaction open, one permit each, never repeated, and what the provider or the network does is an answer.
 */
public interface ConsentDoor {

    Provider provider();

    /**
     * The last part of the redirect URI: one for every provider, and every issuer has its own, so that one's answer is never
     * taken for another's. Empty for an issuer that is not on the allow-list, or where we have no client.
     */
    Optional<String> callback(Optional<String> issuer);

    PageAnswer page(ConsentRequest request);

    /** Whether an answer that came back to this issuer's callback names its sender rightly (RFC 9207). */
    SenderAnswer sentBy(Optional<String> issuer, Optional<String> iss);

    ExchangeAnswer exchange(CodeExchange exchange);

    /** Is this a consent that people give on that page? */
    boolean gives(GrantKey grant, Optional<String> issuer);

    /** Those that are wanted and not there, by meaning: providers give scopes back under other names. */
    Set<String> missing(Set<String> wanted, Set<String> given);
}
