package io.unhook.contracts;

/**
 * A person removed a channel from the product.
 *
 * <p>This says nothing about the provider: until a disconnection is confirmed, Google or Microsoft still lets us in. It ends
 * this connection and every earlier one; a later connection of the same channel is untouched, however late this event arrives.
 */
public record ChannelRemoved(Mailbox mailbox, Integer connection, Actor actor, Reason reason) implements ChannelEvent {}
