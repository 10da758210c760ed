package io.unhook.notification.application;

import io.unhook.contracts.Mailbox;
import io.unhook.notification.persistence.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Remembers when a connection began. Nobody is told: whoever connected it was there. */
@ApplicationScoped
public class NoteConnection {
    private final KnowMailbox know;
    private final Mailboxes mailboxes;

    NoteConnection(KnowMailbox know, Mailboxes mailboxes) {
        this.know = know;
        this.mailboxes = mailboxes;
    }

    public void began(Mailbox mailbox, int connection, Instant at) {
        mailboxes.began(know.lock(mailbox).key(), connection, at);
    }
}
