package io.unhook.notification.application;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Mailbox;
import io.unhook.messaging.consuming.DeadLetter;
import io.unhook.notification.domain.KnownMailbox;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.persistence.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;

/** The first step of taking in any event about a mailbox. */
@ApplicationScoped
class KnowMailbox {
    private final Mailboxes mailboxes;

    KnowMailbox(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** From here to the commit nobody else decides anything about this mailbox. */
    KnownMailbox lock(Mailbox mailbox) {
        var key = MailboxKey.of(mailbox);
        if (mailboxes.isOursInAnotherAccount(key))
            throw new DeadLetter("account-mismatch", "one of our mailboxes is named under another account");
        return mailboxes.lock(key);
    }

    /** An event that only the mailbox's owner publishes, or a foreign service as if it were one. */
    KnownMailbox lockForOwner(Mailbox mailbox, Envelope envelope) {
        KnownMailbox known = lock(mailbox);
        if (envelope.foreign() || known.ours()) return known;
        mailboxes.remember(known.owned());
        return known.owned();
    }
}
