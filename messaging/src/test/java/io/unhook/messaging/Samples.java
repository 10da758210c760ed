package io.unhook.messaging;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;

public final class Samples {
    public static final Actor ADA = new Actor(ActorKind.USER, "ada");

    private Samples() {}

    public static Mailbox mailbox(String id) {
        return new Mailbox(MailboxKind.INBOX, id, "acme", "ada", "ada@acme.example", Provider.GOOGLE, null);
    }

    public static InboxRemoved removed(String id) {
        return removed(id, 1);
    }

    public static InboxRemoved removed(String id, int connection) {
        return new InboxRemoved(mailbox(id), connection, ADA, Reason.REQUESTED);
    }

    public static InboxDeactivated deactivated(String id) {
        return new InboxDeactivated(mailbox(id), 1, ADA, Reason.REQUESTED);
    }
}
