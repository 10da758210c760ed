package io.unhook.contracts;

/**
 * The grant can only be ended by a person at the provider. Access is still alive.
 *
 * @param url where it is done, null if there is no such page
 * @param steps a message key that names what to do there
 */
public record DisconnectionActionNeeded(
        Mailbox mailbox, Integer connection, String disconnectionId, ActionBy by, String url, String steps)
        implements AccessEvent {}
