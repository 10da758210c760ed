package io.unhook.notification.domain;

import io.unhook.contracts.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * What else a mail may have to say, as the directory and the earlier mails have it when it is written.
 *
 * @param doer who did it, if the directory knows them
 * @param owner the owner or connector, if they are in the account
 * @param ownerReached false if a mail about this could not be delivered to the owner
 * @param reminder which reminder this is; 0 if it is none
 * @param askedAt when this reader, or for an escalation anybody, was first asked to act; null if nobody was
 */
public record Background(
        Optional<User> doer, Optional<User> owner, boolean ownerReached, int reminder, Instant askedAt) {

    public static Background of(Situation now, Notice notice, Heard heard) {
        People people = heard.people();
        Actor actor = now.incident().actor();
        return new Background(
                actor == null ? Optional.empty() : people.find(actor.id()),
                people.present(now.incident().mailbox().userId()),
                !now.ownerUnreachable(),
                notice.reminder(),
                heard.askedAt(notice.person()).or(heard::askedAt).orElse(null));
    }

    /** For a mail that asks nobody again and whose owner is where they were. */
    public static Background plain(User owner, Optional<User> doer) {
        return new Background(doer, Optional.of(owner), true, 0, null);
    }

    /** The owner or connector is no longer in the account, and nobody has taken their place. */
    public boolean ownerLeft() {
        return owner.isEmpty();
    }

    public boolean reminds() {
        return reminder > 0 && askedAt != null;
    }
}
