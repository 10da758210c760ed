package io.unhook.bench;

import io.unhook.stack.Service;

/** {@code DELETE /inboxes/{id}}: rights, rules, the row, its event in the outbox; the relay publishes meanwhile. */
final class RestRemovals implements Contender {
    static final int REMOVALS = 2_000;

    private final Ground ground;
    private final Inboxes inboxes;

    RestRemovals(Ground ground) {
        this.ground = ground;
        this.inboxes = new Inboxes(ground);
    }

    @Override
    public double perSecond() {
        var door = ground.door(Service.INBOX, inboxes.owner());
        return Together.perSecond(
                inboxes.made(REMOVALS), id -> door.delete("/inboxes/" + id).expecting(204));
    }
}
