package io.unhook.contracts;

/**
 * An inbox stopped working because the provider no longer lets us in; the person did not ask for it.
 *
 * <p>The inbox is not removed: its owner may reconnect it.
 *
 * @param cause in the provider's words where it gave one, else null
 */
public record InboxAccessLost(Mailbox mailbox, Integer connection, String cause) implements InboxEvent {}
