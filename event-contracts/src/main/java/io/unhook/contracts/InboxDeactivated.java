package io.unhook.contracts;

/**
 * An inbox was greyed out: no mail comes or goes through it, until it is switched on again or removed.
 *
 * <p>The grant stays, and counts as alive.
 */
public record InboxDeactivated(Mailbox mailbox, Integer connection, Actor actor, Reason reason) implements InboxEvent {}
