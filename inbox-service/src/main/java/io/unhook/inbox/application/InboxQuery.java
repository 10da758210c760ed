package io.unhook.inbox.application;

import io.unhook.inbox.domain.InboxState;
import java.util.Optional;
import java.util.Set;

/**
 * Which inboxes.
 *
 * @param accounts all of them, if empty
 * @param after the id of the last one seen, empty to begin with the first
 */
public record InboxQuery(
        Optional<Set<String>> accounts,
        Optional<String> userId,
        Optional<InboxState.Name> state,
        String after,
        int limit) {}
