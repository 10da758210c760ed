package io.unhook.messaging.mailbox;

import java.util.Optional;
import java.util.Set;

/**
 * Which mailboxes.
 *
 * @param accounts all of them, if empty
 * @param after the id of the last one seen, empty to begin with the first
 */
public record MailboxQuery(
        Optional<Set<String>> accounts,
        Optional<String> userId,
        Optional<? extends Enum<?>> state,
        String after,
        int limit) {}
