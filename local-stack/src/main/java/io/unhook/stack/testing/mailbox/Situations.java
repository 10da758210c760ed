package io.unhook.stack.testing.mailbox;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.mailbox.Connection;
import io.unhook.contracts.mailbox.KeptMailbox;
import io.unhook.contracts.mailbox.MailboxState;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.contracts.mailbox.MailboxState.Why;
import io.unhook.contracts.mailbox.ProviderAccess;
import java.time.Instant;

/** A mailbox in every state. Where it ever had access it is at its second connection, so that there is an older one. */
public record Situations(Mailbox mailbox) {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final Actor ADA = Actor.user("ada");

    public KeptMailbox awaitingConsent() {
        return kept(1, 0, new AwaitingConsent(), ProviderAccess.NONE);
    }

    public KeptMailbox connected() {
        return kept(2, 2, new Connected(), ProviderAccess.GRANTED);
    }

    public KeptMailbox disconnected() {
        return kept(2, 2, new Disconnected(Why.ACCESS_LOST, false), ProviderAccess.LOST);
    }

    public KeptMailbox reconnecting() {
        return kept(3, 2, new Disconnected(Why.ACCESS_LOST, true), ProviderAccess.LOST);
    }

    public KeptMailbox removed() {
        return kept(2, 2, new Removed(), ProviderAccess.ENDING);
    }

    /** Its access may still be on the way. */
    public KeptMailbox removedBeforeItsAccessCame() {
        return kept(1, 0, new Removed(), ProviderAccess.NONE);
    }

    private KeptMailbox kept(int connection, int granted, MailboxState state, ProviderAccess access) {
        String useId = granted == 0 ? null : "use-" + granted;
        return new KeptMailbox(mailbox, new Connection(connection, NOON, ADA), granted, useId, state, access);
    }
}
