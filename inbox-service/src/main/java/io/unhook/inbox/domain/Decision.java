package io.unhook.inbox.domain;

import io.unhook.contracts.InboxEvent;
import java.util.Optional;

/**
 * What was decided about an inbox.
 *
 * @param what in words, for the log
 * @param event what the others are told, if anything
 */
public record Decision(String what, Inbox before, Inbox inbox, Optional<InboxEvent> event) {
    public boolean changesInbox() {
        return !before.equals(inbox);
    }

    public boolean isNothing() {
        return !changesInbox() && event.isEmpty();
    }
}
