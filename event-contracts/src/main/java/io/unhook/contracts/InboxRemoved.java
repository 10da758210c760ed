package io.unhook.contracts;

/**
 * A person removed an inbox from the product.
 *
 * <p>This says nothing about the provider: until a disconnection is confirmed, Google or Microsoft still lets us in. It ends
 * this connection and every earlier one; a later connection of the same inbox is untouched, however late this event arrives.
 */
public record InboxRemoved(Mailbox mailbox, Integer connection, Actor actor, Reason reason) implements InboxEvent {}
