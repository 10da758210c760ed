package io.unhook.revocation.interleavings;

import io.unhook.contracts.Provider;

/** Where people's consents hold: a Cloud project, a tenant's app, an issuer's client. Tokens of one say nothing in another. */
enum Realm {
    PROJECT(Provider.GOOGLE, "google", "POST /google/revoke", "POST /google/token", "google-client"),
    TENANT(
            Provider.MICROSOFT,
            "microsoft",
            "DELETE /microsoft/graph/*",
            "POST /microsoft/login/*/oauth2/v2.0/token",
            "microsoft-client"),
    ISSUER(Provider.OAUTH, "generic", "POST /generic/*/revoke", "POST /generic/*/token", "generic-client");

    final Provider provider;
    final String simulated;
    final String endsAccess;
    final String refreshes;
    final String client;

    Realm(Provider provider, String simulated, String endsAccess, String refreshes, String client) {
        this.provider = provider;
        this.simulated = simulated;
        this.endsAccess = endsAccess;
        this.refreshes = refreshes;
        this.client = client;
    }

    String address(int person, int run) {
        return "p" + person + (this == TENANT ? "@t" + run + ".example" : "." + run + "@" + simulated + ".example");
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
