package io.unhook.revocation.oauth;

import io.unhook.revocation.domain.provider.GrantKey;

/** Where the consent holds: one client of ours at one issuer. */
record IssuerRealm(String issuer, String clientId) {

    static IssuerRealm of(GrantKey grant) {
        int space = grant.realm().indexOf(' ');
        return new IssuerRealm(grant.realm().substring(0, space), grant.realm().substring(space + 1));
    }

    /** A URL holds no space, so the two can be told apart again. */
    String text() {
        return issuer + " " + clientId;
    }
}
