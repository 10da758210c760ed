package io.unhook.revocation.domain.provider;

import io.unhook.contracts.Provider;

/**
 * Which consent: unique over all accounts.
 *
 * @param realm where the consent holds. Only the provider's own adapter composes and reads it: Google's Cloud project;
 *     Microsoft's {@code tid/appId}; issuer and client elsewhere; the host for an IMAP password
 * @param subject whose it is there: Google's {@code sub}, Microsoft's {@code oid}, {@code sub} elsewhere, the IMAP login
 */
public record GrantKey(Provider provider, String realm, String subject) {

    /** The subject of an IMAP password is an address, so it is not printed. */
    @Override
    public String toString() {
        return "GrantKey[" + provider + " " + realm + "]";
    }
}
