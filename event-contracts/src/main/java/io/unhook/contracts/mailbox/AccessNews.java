package io.unhook.contracts.mailbox;

import static io.unhook.contracts.DeclineCause.MAILBOX_REMOVED;
import static io.unhook.contracts.DeclineCause.OLDER_CONNECTION;
import static io.unhook.contracts.DeclineCause.OTHER_ADDRESS;
import static io.unhook.contracts.Reason.CONSENT_REFUSED;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.Actor;
import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.contracts.mailbox.MailboxState.Why;

/** What the keeper of the grants says about a mailbox, and what the mailbox makes of it. */
public final class AccessNews {
    private AccessNews() {}

    /** @param us who removes a mailbox whose consent was refused */
    public static Decision<KeptMailbox, Told> heard(KeptMailbox kept, AccessEvent news, Actor us) {
        return switch (news) {
            case AccessGranted access -> granted(kept, access);
            case AccessRefused refusal -> refused(kept, refusal, us);
            case AccessLost loss -> lost(kept, loss);
            case DisconnectionActionNeeded needed -> actionNeeded(kept, needed);
            case DisconnectionSettled settlement -> settled(kept, settlement);
        };
    }

    /** The only thing that connects a mailbox. What cannot be taken is declined aloud, so that its use ends. */
    private static Decision<KeptMailbox, Told> granted(KeptMailbox kept, AccessGranted access) {
        if (kept.state() instanceof Removed) return tooLate(kept, access);
        if (!kept.isMeantBy(access)) return decline(kept, kept, access, OTHER_ADDRESS);
        if (access.connection() != kept.connection().number()) return decline(kept, kept, access, OLDER_CONNECTION);
        return switch (kept.state()) {
            case AwaitingConsent waiting -> connect(kept, access, waiting.grant());
            case Disconnected gone when gone.reconnecting() -> reconnect(kept, access, gone.grant());
            case Disconnected _, Removed _ -> decline(kept, kept, access, OLDER_CONNECTION);
            case Connected _ -> Decision.nothing(kept);
        };
    }

    private static Decision<KeptMailbox, Told> connect(KeptMailbox kept, AccessGranted access, Connected connected) {
        var told = new Told.Connected(
                kept.mailbox(), kept.connection().number(), kept.connection().begunBy());
        return kept.becomes("connected", holding(kept, access, connected), told);
    }

    private static Decision<KeptMailbox, Told> reconnect(KeptMailbox kept, AccessGranted access, Connected connected) {
        var told = new Told.Reconnected(
                kept.mailbox(), kept.connection().number(), kept.connection().begunBy());
        return kept.becomes("reconnected", holding(kept, access, connected), told);
    }

    private static KeptMailbox holding(KeptMailbox kept, AccessGranted access, Connected connected) {
        return kept.with(connected).withGranted(access.useId(), ProviderAccess.GRANTED);
    }

    /** Removed while its access was on the way: until that use is ended, the provider lets us in, and the mailbox says so. */
    private static Decision<KeptMailbox, Told> tooLate(KeptMailbox kept, AccessGranted access) {
        boolean isNews = access.connection() == kept.connection().number() && access.connection() > kept.granted();
        KeptMailbox next =
                isNews && kept.isMeantBy(access) ? kept.withGranted(access.useId(), ProviderAccess.ENDING) : kept;
        return decline(kept, next, access, MAILBOX_REMOVED);
    }

    private static Decision<KeptMailbox, Told> decline(
            KeptMailbox kept, KeptMailbox next, AccessGranted access, DeclineCause cause) {
        var told = new Told.AccessDeclined(kept.mailbox(), access.connection(), access.useId(), cause);
        return kept.becomes("declined access", next, told);
    }

    /** Ends a first attempt. A reconnection that is refused leaves the mailbox as disconnected as it was. */
    private static Decision<KeptMailbox, Told> refused(KeptMailbox kept, AccessRefused refusal, Actor us) {
        if (refusal.connection() != kept.connection().number()) return Decision.nothing(kept);
        return switch (kept.state()) {
            case AwaitingConsent waiting -> kept.removed(waiting.remove(), us, CONSENT_REFUSED);
            case Disconnected gone -> kept.becomes("reconnection refused", kept.with(gone.refuse()));
            case Connected _, Removed _ -> Decision.nothing(kept);
        };
    }

    private static Decision<KeptMailbox, Told> lost(KeptMailbox kept, AccessLost loss) {
        if (loss.connection() != kept.connection().number()) return Decision.nothing(kept);
        return switch (kept.state()) {
            case Connected on -> lose(kept, on.disconnect(Why.ACCESS_LOST), loss);
            case AwaitingConsent _, Disconnected _, Removed _ -> Decision.nothing(kept);
        };
    }

    private static Decision<KeptMailbox, Told> lose(KeptMailbox kept, Disconnected gone, AccessLost loss) {
        var told = new Told.AccessLost(kept.mailbox(), kept.connection().number(), loss.cause());
        return kept.becomes("lost access", kept.with(gone).with(ProviderAccess.LOST), told);
    }

    private static Decision<KeptMailbox, Told> actionNeeded(KeptMailbox kept, DisconnectionActionNeeded needed) {
        if (!concernsAccess(kept, needed.connection())) return Decision.nothing(kept);
        return kept.becomes(
                "action needed at provider", kept.with(kept.providerAccess().waitingForPerson()));
    }

    private static Decision<KeptMailbox, Told> settled(KeptMailbox kept, DisconnectionSettled settlement) {
        if (!concernsAccess(kept, settlement.connection())) return Decision.nothing(kept);
        return kept.becomes(
                "disconnection settled", kept.with(kept.providerAccess().settled(settlement.outcome())));
    }

    /** In whatever state: the news of how a connection ended may overtake the news that it ended. */
    private static boolean concernsAccess(KeptMailbox kept, int connection) {
        return Math.max(1, kept.granted()) <= connection
                && connection <= kept.connection().number();
    }
}
