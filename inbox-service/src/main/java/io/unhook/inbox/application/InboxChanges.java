package io.unhook.inbox.application;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.inbox.domain.Decision;
import io.unhook.inbox.domain.Inbox;
import io.unhook.inbox.domain.InboxNotFound;
import io.unhook.inbox.domain.InboxOfSomebodyElse;
import io.unhook.messaging.consuming.DeadLetter;
import io.unhook.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The one way in which an inbox changes: its row is locked, it decides, the decision is written, the others are told; in this
 * order, in the caller's transaction. A crash before the commit leaves nothing behind and the caller asks again; after it, the
 * outbox sees to the telling.
 */
@ApplicationScoped
class InboxChanges {
    private static final Logger LOG = Logger.getLogger(InboxChanges.class);

    private final Inboxes inboxes;
    private final Outbox outbox;

    InboxChanges(Inboxes inboxes, Outbox outbox) {
        this.inboxes = inboxes;
        this.outbox = outbox;
    }

    void askedBy(Asker asker, String id, Function<Inbox, Decision> decide) {
        Inbox inbox = inboxes.lock(id)
                .filter(found -> asker.belongsTo(found.mailbox().accountId()))
                .orElseThrow(() -> new InboxNotFound(id));
        if (!asker.mayActFor(inbox.mailbox())) throw new InboxOfSomebodyElse(id);
        write(decide.apply(inbox));
    }

    /** Most mailboxes that events tell of are not ours; about those there is nothing to decide. */
    void toldOf(Mailbox mailbox, Function<Inbox, Decision> decide) {
        if (mailbox.kind() != MailboxKind.INBOX) return;
        inboxes.lock(mailbox.id()).ifPresent(inbox -> {
            if (!inbox.mailbox().accountId().equals(mailbox.accountId()))
                throw new DeadLetter("account-mismatch", "the inbox belongs to another account");
            write(decide.apply(inbox));
        });
    }

    Inbox write(Decision decision) {
        if (decision.changesInbox()) inboxes.save(decision.inbox());
        decision.event().ifPresent(outbox::publish);
        log(decision);
        return decision.inbox();
    }

    private static void log(Decision decision) {
        Inbox inbox = decision.inbox();
        LOG.logf(
                decision.isNothing() ? Logger.Level.DEBUG : Logger.Level.INFO,
                "%s inboxId=%s connection=%d state=%s providerAccess=%s",
                decision.what(),
                inbox.id(),
                inbox.connection().number(),
                inbox.state().name(),
                inbox.providerAccess());
    }
}
