package io.unhook.inbox.domain;

import io.unhook.stack.testing.mailbox.Situation;
import java.util.function.Supplier;

/** Where an inbox may stand when something comes. */
enum Where implements Situation<Inbox> {
    AWAITING_CONSENT(Place.AWAITING, "`AWAITING_CONSENT`", AnInbox::awaitingConsent),
    ACTIVE(Place.CONNECTED, "`ACTIVE`", AnInbox::active),
    DEACTIVATED(Place.CONNECTED, "`DEACTIVATED`", AnInbox::deactivated),
    DISCONNECTED(Place.GONE, "`DISCONNECTED`", AnInbox::disconnected),
    RECONNECTING(Place.RECONNECTING, "`DISCONNECTED`, its next connection waits for access", AnInbox::reconnecting),
    REMOVED(Place.REMOVED, "`REMOVED`", AnInbox::removed),
    REMOVED_EARLY(Place.REMOVED_EARLY, "`REMOVED` before access was granted", AnInbox::removedBeforeItsAccessCame);

    private final Place place;
    private final String title;
    private final Supplier<Inbox> inbox;

    Where(Place place, String title, Supplier<Inbox> inbox) {
        this.place = place;
        this.title = title;
        this.inbox = inbox;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Inbox mailbox() {
        return inbox.get();
    }
}
