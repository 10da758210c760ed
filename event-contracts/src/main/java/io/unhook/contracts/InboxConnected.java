package io.unhook.contracts;

/**
 * An inbox was connected for the first time: access was granted and applied.
 *
 * <p>Says nothing about how long the access will live.
 */
public record InboxConnected(Mailbox mailbox, Integer connection, Actor actor) implements InboxEvent {}
