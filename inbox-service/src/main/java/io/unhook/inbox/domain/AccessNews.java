package io.unhook.inbox.domain;

import static io.unhook.contracts.DeclineCause.MAILBOX_REMOVED;
import static io.unhook.contracts.DeclineCause.OLDER_CONNECTION;
import static io.unhook.contracts.DeclineCause.OTHER_ADDRESS;
import static io.unhook.contracts.Reason.CONSENT_REFUSED;

import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.Actor;
import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxReconnected;
import io.unhook.inbox.domain.InboxState.Active;
import io.unhook.inbox.domain.InboxState.AwaitingConsent;
import io.unhook.inbox.domain.InboxState.Deactivated;
import io.unhook.inbox.domain.InboxState.Disconnected;
import io.unhook.inbox.domain.InboxState.Removed;
import io.unhook.inbox.domain.InboxState.Why;

/** What the keeper of the grants says about an inbox, and what the inbox makes of it. */
public final class AccessNews {
    /** Who removes an inbox whose consent was refused. */
    private static final Actor US = Actor.system("inbox-service");

    private AccessNews() {}

    /** The only thing that makes an inbox active. What cannot be taken is declined aloud, so that its use ends. */
    public static Decision granted(Inbox inbox, AccessGranted access) {
        if (inbox.state() instanceof Removed) return tooLate(inbox, access);
        if (!isItsOwn(inbox, access)) return decline(inbox, inbox, access, OTHER_ADDRESS);
        if (access.connection() != inbox.connection().number()) return decline(inbox, inbox, access, OLDER_CONNECTION);
        return switch (inbox.state()) {
            case AwaitingConsent waiting -> connect(inbox, waiting.grant());
            case Disconnected gone when gone.reconnecting() -> reconnect(inbox, gone.grant());
            case Disconnected _, Removed _ -> decline(inbox, inbox, access, OLDER_CONNECTION);
            case Active _, Deactivated _ -> inbox.nothing();
        };
    }

    private static Decision connect(Inbox inbox, Active active) {
        var told = new InboxConnected(
                inbox.mailbox(), inbox.connection().number(), inbox.connection().begunBy());
        return inbox.decide("connected inbox", inbox.with(active).withGranted(ProviderAccess.GRANTED), told);
    }

    private static Decision reconnect(Inbox inbox, Active active) {
        var told = new InboxReconnected(
                inbox.mailbox(), inbox.connection().number(), inbox.connection().begunBy());
        return inbox.decide("reconnected inbox", inbox.with(active).withGranted(ProviderAccess.GRANTED), told);
    }

    /** Removed while its access was on the way: until that use is ended, the provider lets us in, and the inbox says so. */
    private static Decision tooLate(Inbox inbox, AccessGranted access) {
        boolean isNews = access.connection() == inbox.connection().number() && access.connection() > inbox.granted();
        Inbox becomes = isNews && isItsOwn(inbox, access) ? inbox.withGranted(ProviderAccess.ENDING) : inbox;
        return decline(inbox, becomes, access, MAILBOX_REMOVED);
    }

    private static Decision decline(Inbox inbox, Inbox becomes, AccessGranted access, DeclineCause cause) {
        var told = new InboxAccessDeclined(inbox.mailbox(), access.connection(), access.useId(), cause);
        return inbox.decide("declined access", becomes, told);
    }

    /** The same address at another provider is another mailbox. */
    private static boolean isItsOwn(Inbox inbox, AccessGranted access) {
        return inbox.mailbox().address().equalsIgnoreCase(access.mailbox().address())
                && inbox.isAtProviderOf(access.mailbox());
    }

    /** Ends a first attempt. A reconnection that is refused leaves the inbox as disconnected as it was. */
    public static Decision refused(Inbox inbox, AccessRefused refusal) {
        if (refusal.connection() != inbox.connection().number()) return inbox.nothing();
        return switch (inbox.state()) {
            case AwaitingConsent waiting -> inbox.removed(waiting.remove(), US, CONSENT_REFUSED);
            case Disconnected gone -> inbox.decide("reconnection refused", inbox.with(gone.refuse()));
            case Active _, Deactivated _, Removed _ -> inbox.nothing();
        };
    }

    public static Decision lost(Inbox inbox, AccessLost loss) {
        if (loss.connection() != inbox.connection().number()) return inbox.nothing();
        return switch (inbox.state()) {
            case Active on -> lose(inbox, on.disconnect(Why.ACCESS_LOST), loss);
            case Deactivated off -> lose(inbox, off.disconnect(Why.ACCESS_LOST), loss);
            case AwaitingConsent _, Disconnected _, Removed _ -> inbox.nothing();
        };
    }

    private static Decision lose(Inbox inbox, Disconnected gone, AccessLost loss) {
        var told = new InboxAccessLost(inbox.mailbox(), inbox.connection().number(), loss.cause());
        return inbox.decide("lost access", inbox.with(gone).with(ProviderAccess.LOST), told);
    }

    public static Decision actionNeeded(Inbox inbox, DisconnectionActionNeeded needed) {
        if (!concernsAccess(inbox, needed.connection())) return inbox.nothing();
        return inbox.decide(
                "action needed at provider", inbox.with(inbox.providerAccess().waitingForPerson()));
    }

    public static Decision settled(Inbox inbox, DisconnectionSettled settlement) {
        if (!concernsAccess(inbox, settlement.connection())) return inbox.nothing();
        return inbox.decide(
                "disconnection settled", inbox.with(inbox.providerAccess().settled(settlement.outcome())));
    }

    /** In whatever state: the news of how a connection ended may overtake the news that it ended. */
    private static boolean concernsAccess(Inbox inbox, int connection) {
        return Math.max(1, inbox.granted()) <= connection
                && connection <= inbox.connection().number();
    }
}
