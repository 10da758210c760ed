package io.unhook.contracts;

/**
 * A channel was connected for the first time: access was granted and applied.
 *
 * <p>Says nothing about how long the access will live.
 */
public record ChannelConnected(Mailbox mailbox, Integer connection, Actor actor) implements ChannelEvent {}
