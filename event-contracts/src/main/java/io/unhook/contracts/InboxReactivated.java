package io.unhook.contracts;

/**
 * A deactivated inbox was switched on again, on the same connection.
 */
public record InboxReactivated(Mailbox mailbox, Integer connection, Actor actor) implements InboxEvent {}
