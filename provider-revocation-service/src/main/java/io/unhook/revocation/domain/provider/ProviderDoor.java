package io.unhook.revocation.domain.provider;

import io.unhook.contracts.Provider;

/** One provider, seen from us. There is exactly one door a provider. */
public sealed interface ProviderDoor permits GrantDoor, PasswordDoor {

    Provider provider();

    /** Where and how a person ends this by hand. Makes no call. */
    PersonStep byHand(GrantKey grant);
}
