package io.unhook.contracts;

/**
 * An inbox has access again, under a new connection number. Every lower connection is over.
 */
public record InboxReconnected(Mailbox mailbox, Integer connection, Actor actor) implements InboxEvent {}
