package io.unhook.contracts;

/**
 * A channel stopped working because the provider no longer lets us in; the person did not ask for it.
 *
 * <p>The channel is not removed: its people may reconnect it.
 *
 * @param cause in the provider's words where it gave one, else null
 */
public record ChannelAccessLost(Mailbox mailbox, Integer connection, String cause) implements ChannelEvent {}
