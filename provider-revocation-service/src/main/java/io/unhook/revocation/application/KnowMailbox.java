package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Learns from events which mailboxes are ours and which are only another service's. */
@ApplicationScoped
public class KnowMailbox {
    private final Mailboxes mailboxes;

    KnowMailbox(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Our own mailbox service spoke of it. */
    @Transactional
    public void ours(Mailbox mailbox) {
        mailboxes.lock(mailbox);
        mailboxes.ours(mailbox);
    }

    @Transactional
    public boolean isOurs(Mailbox mailbox) {
        return mailboxes.lock(mailbox).ours();
    }

    /** It belongs to another account than the event says. */
    @Transactional
    public boolean isOursInAnotherAccount(Mailbox mailbox) {
        return mailboxes.oursElsewhere(mailbox);
    }
}
