package io.unhook.inbox.application;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.inbox.domain.Connection;
import io.unhook.inbox.domain.Inbox;
import io.unhook.messaging.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Makes an inbox that waits for its access, or asks for a disconnected one's next connection. Nobody is told yet: an inbox is
 * connected when its access is granted ({@link FollowAccess}).
 */
@ApplicationScoped
public class ConnectInbox {
    private static final Logger LOG = Logger.getLogger(ConnectInbox.class);

    private final Inboxes inboxes;
    private final InboxChanges changes;
    private final Ids ids;
    private final Clock clock;

    ConnectInbox(Inboxes inboxes, InboxChanges changes, Ids ids, Clock clock) {
        this.inboxes = inboxes;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same again while the inbox lives: the same inbox. */
    @Transactional
    public Connected askedBy(Actor person, WantedMailbox wanted) {
        Mailbox mailbox = wanted.named(ids.next());
        Inbox fresh = Inbox.awaitingConsent(mailbox, Connection.first(person, clock.instant()));
        if (inboxes.addIfAddressIsFree(fresh)) {
            LOG.infof("awaiting consent inboxId=%s connection=1 provider=%s", fresh.id(), mailbox.provider());
            return new Connected(fresh, true);
        }
        return inboxes.lockLiving(wanted.accountId(), wanted.address())
                .map(inbox -> changes.write(inbox.connectAgain(mailbox, person, clock.instant())))
                .map(inbox -> new Connected(inbox, false))
                .orElseGet(() -> askedBy(person, wanted)); // it was removed in between, so the address is free now
    }
}
