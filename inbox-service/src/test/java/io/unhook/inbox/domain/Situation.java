package io.unhook.inbox.domain;

import java.util.function.Supplier;

/** Where an inbox may stand when something comes. */
enum Situation {
    AWAITING_CONSENT("`AWAITING_CONSENT`", AnInbox::awaitingConsent),
    ACTIVE("`ACTIVE`", AnInbox::active),
    DEACTIVATED("`DEACTIVATED`", AnInbox::deactivated),
    DISCONNECTED("`DISCONNECTED`", AnInbox::disconnected),
    RECONNECTING("`DISCONNECTED`, its next connection waits for access", AnInbox::reconnecting),
    REMOVED("`REMOVED`", AnInbox::removed),
    REMOVED_EARLY("`REMOVED` before access was granted", AnInbox::removedBeforeItsAccessCame);

    final String title;
    private final Supplier<Inbox> inbox;

    Situation(String title, Supplier<Inbox> inbox) {
        this.title = title;
        this.inbox = inbox;
    }

    Inbox inbox() {
        return inbox.get();
    }
}
