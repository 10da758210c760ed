package io.unhook.revocation.rest;

import io.unhook.contracts.Provider;

/** The providers that there are to choose from; an event may know more. */
enum ProviderChoice {
    GOOGLE(Provider.GOOGLE),
    MICROSOFT(Provider.MICROSOFT),
    IMAP(Provider.IMAP),
    OAUTH(Provider.OAUTH);

    final Provider provider;

    ProviderChoice(Provider provider) {
        this.provider = provider;
    }
}
