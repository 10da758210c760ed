package io.unhook.inbox.domain;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.inbox.domain.InboxState.Active;
import io.unhook.inbox.domain.InboxState.AwaitingConsent;
import io.unhook.inbox.domain.InboxState.Deactivated;
import io.unhook.inbox.domain.InboxState.Disconnected;
import io.unhook.inbox.domain.InboxState.Removed;
import io.unhook.inbox.domain.InboxState.Why;
import java.time.Instant;

/** Ada's inbox in every state. Where it ever had access it is at its second connection, so that there is an older one. */
final class AnInbox {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Actor ADA = Actor.user("ada");
    static final Mailbox MAILBOX =
            new Mailbox(MailboxKind.INBOX, "inbox-1", "acme", "ada", "ada@acme.example", Provider.GOOGLE);

    private AnInbox() {}

    static Inbox awaitingConsent() {
        return inbox(1, 0, new AwaitingConsent(), ProviderAccess.NONE);
    }

    static Inbox active() {
        return inbox(2, 2, new Active(), ProviderAccess.GRANTED);
    }

    static Inbox deactivated() {
        return inbox(2, 2, new Deactivated(), ProviderAccess.GRANTED);
    }

    static Inbox disconnected() {
        return inbox(2, 2, new Disconnected(Why.ACCESS_LOST, false), ProviderAccess.LOST);
    }

    static Inbox reconnecting() {
        return inbox(3, 2, new Disconnected(Why.ACCESS_LOST, true), ProviderAccess.LOST);
    }

    static Inbox removed() {
        return inbox(2, 2, new Removed(), ProviderAccess.ENDING);
    }

    /** Its access may still be on the way. */
    static Inbox removedBeforeItsAccessCame() {
        return inbox(1, 0, new Removed(), ProviderAccess.NONE);
    }

    private static Inbox inbox(int connection, int granted, InboxState state, ProviderAccess access) {
        return new Inbox(MAILBOX, new Connection(connection, NOON, ADA), granted, state, access);
    }
}
