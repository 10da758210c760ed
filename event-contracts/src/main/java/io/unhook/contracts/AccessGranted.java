package io.unhook.contracts;

import java.util.List;

/**
 * A grant is held and this connection may use it.
 *
 * <p>Says nothing about the mailbox's own state: its service decides whether it takes the access, and declines what it cannot
 * take.
 */
public record AccessGranted(Mailbox mailbox, Integer connection, String useId, List<String> scopes)
        implements AccessEvent {}
