package io.unhook.revocation.domain.provider;

/** A mailbox opened with a password: the provider knows no grant, so there is nothing to call; a person changes it. */
public non-sealed interface PasswordDoor extends ProviderDoor {}
