package io.unhook.channel.domain;

import static io.unhook.channel.domain.AChannel.KEPT;

import io.unhook.contracts.mailbox.KeptMailbox;
import io.unhook.stack.testing.mailbox.Situation;

/** Where a channel may stand when something comes: a channel has no places but those that every mailbox has. */
enum Where implements Situation<Channel> {
    AWAITING_CONSENT(Place.AWAITING, "`AWAITING_CONSENT`", KEPT.awaitingConsent()),
    ACTIVE(Place.CONNECTED, "`ACTIVE`", KEPT.connected()),
    DISCONNECTED(Place.GONE, "`DISCONNECTED`", KEPT.disconnected()),
    RECONNECTING(Place.RECONNECTING, "`DISCONNECTED`, its next connection waits for access", KEPT.reconnecting()),
    REMOVED(Place.REMOVED, "`REMOVED`", KEPT.removed()),
    REMOVED_EARLY(Place.REMOVED_EARLY, "`REMOVED` before access was granted", KEPT.removedBeforeItsAccessCame());

    private final Place place;
    private final String title;
    private final KeptMailbox kept;

    Where(Place place, String title, KeptMailbox kept) {
        this.place = place;
        this.title = title;
        this.kept = kept;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Channel mailbox() {
        return new Channel(kept);
    }
}
