package io.unhook.contracts;

/**
 * A channel has access again, under a new connection number. Every lower connection is over.
 */
public record ChannelReconnected(Mailbox mailbox, Integer connection, Actor actor) implements ChannelEvent {}
