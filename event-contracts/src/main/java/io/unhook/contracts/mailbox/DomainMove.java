package io.unhook.contracts.mailbox;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.contracts.mailbox.MailboxState.Why;

/**
 * A whole mail domain moved to another provider, and what one mailbox makes of it: what began at the old provider before the
 * move was seen is over, also what still waits for a consent there. Whatever began later was meant so.
 */
public final class DomainMove {
    private DomainMove() {}

    /** @param us who says that the mailbox has moved */
    public static Decision<KeptMailbox, Told> heard(KeptMailbox kept, ProviderMoveDetected move, Actor us) {
        if (!concerns(kept, move)) return Decision.nothing(kept);
        return switch (kept.state()) {
            case AwaitingConsent waiting -> moved(kept, waiting.disconnect(Why.MIGRATED), move, us);
            case Connected on -> moved(kept, on.disconnect(Why.MIGRATED), move, us);
            case Disconnected gone when gone.reconnecting() -> moved(kept, gone.disconnect(Why.MIGRATED), move, us);
            case Disconnected _, Removed _ -> Decision.nothing(kept);
        };
    }

    private static boolean concerns(KeptMailbox kept, ProviderMoveDetected move) {
        var mailbox = kept.mailbox();
        return mailbox.accountId().equals(move.accountId())
                && mailbox.provider() == move.from()
                && MailDomain.ofAddress(mailbox.address()).equals(MailDomain.of(move.domain()))
                && kept.connection().begunAt().isBefore(move.observedAt());
    }

    private static Decision<KeptMailbox, Told> moved(
            KeptMailbox kept, Disconnected gone, ProviderMoveDetected move, Actor us) {
        var told = new Told.Migrated(
                kept.mailbox(), kept.connection().number(), move.from(), move.to(), move.evidence(), us);
        return kept.becomes(
                "migrated", kept.with(kept.providerAccess().ending()).with(gone), told);
    }
}
