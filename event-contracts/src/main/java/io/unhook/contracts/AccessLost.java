package io.unhook.contracts;

/**
 * The provider no longer lets this connection in, and it was not we who ended it.
 *
 * @param cause in the provider's words where it gave one, else null
 */
public record AccessLost(Mailbox mailbox, Integer connection, String cause) implements AccessEvent {}
