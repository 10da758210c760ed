package io.unhook.stack.story;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelAccessDeclined;
import io.unhook.contracts.ChannelAccessLost;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.ChannelReconnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.Reason;
import java.util.Locale;

/** What an event says, for people who do not know its name. */
final class EventWords {
    private EventWords() {}

    static String of(MailboxEvent event) {
        String words = switch (event) {
            case ProviderMigrated moved -> moved(moved);
            case InboxEvent inbox -> inbox(inbox);
            case ChannelEvent channel -> channel(channel);
            case AccessEvent access -> access(access);
        };
        return event.connection() == null ? words : words + " (connection " + event.connection() + ")";
    }

    private static String inbox(InboxEvent event) {
        return switch (event) {
            case InboxConnected connected -> "connected by " + who(connected.actor());
            case InboxReconnected connected -> "connected again by " + who(connected.actor());
            case InboxDeactivated off -> "switched off by " + who(off.actor()) + because(off.reason());
            case InboxReactivated on -> "switched on again by " + who(on.actor());
            case InboxRemoved removed -> "removed by " + who(removed.actor()) + because(removed.reason());
            case InboxAccessLost lost -> "disconnected, since its access is lost" + said(lost.cause());
            case InboxAccessDeclined declined -> declined(declined.cause());
            case ProviderMigrated moved -> moved(moved);
        };
    }

    private static String channel(ChannelEvent event) {
        return switch (event) {
            case ChannelConnected connected -> "connected by " + who(connected.actor());
            case ChannelReconnected connected -> "connected again by " + who(connected.actor());
            case ChannelRemoved removed -> "removed by " + who(removed.actor()) + because(removed.reason());
            case ChannelAccessLost lost -> "disconnected, since its access is lost" + said(lost.cause());
            case ChannelAccessDeclined declined -> declined(declined.cause());
            case ProviderMigrated moved -> moved(moved);
        };
    }

    private static String access(AccessEvent event) {
        String provider = ProviderName.of(event.mailbox());
        return switch (event) {
            case AccessGranted _ -> provider + " lets us in: a grant is held";
            case AccessRefused refusal -> "the consent gave no access: " + word(refusal.cause());
            case AccessLost lost ->
                provider + " lets us in no more, and it was not we who ended it" + said(lost.cause());
            case DisconnectionActionNeeded needed ->
                by(needed.by()) + " must end the access at " + provider
                        + (needed.url() == null ? "" : ", at " + needed.url());
            case DisconnectionSettled settled -> settled(settled, provider);
        };
    }

    private static String settled(DisconnectionSettled settled, String provider) {
        String words = switch (settled.outcome()) {
            case CONFIRMED -> "proven: " + provider + " lets us in no more";
            case ALREADY_INVALID -> "our tokens were dead before we called, and that is all we know";
            case KEPT_SHARED -> "others live on the same grant, so it stays; only this mailbox's part in it ended";
            case ADMIN_GRANT_REMAINS -> "the person's consent is gone; an administrator's, for everybody, still stands";
            case NOT_APPLICABLE -> "there was no grant to end" + said(settled.nextStep());
            case UNCONFIRMED -> "NOT proven in time: nobody can say whether " + provider + " still lets us in";
            case SUPERSEDED -> "the person consented anew, so access lives because they want it";
            case OTHER -> "settled in a way that this tool does not know";
        };
        String until =
                settled.accessEndsBy() == null ? "" : "; a pass that is out may work until " + settled.accessEndsBy();
        String better = settled.replaces() == null ? "" : "; better than what was told before";
        return settled.outcome() + ": " + words + until + better;
    }

    private static String moved(ProviderMigrated moved) {
        return "disconnected, since it moved from " + ProviderName.of(moved.from()) + " to "
                + ProviderName.of(moved.to());
    }

    private static String declined(DeclineCause cause) {
        return "did not take the access that was granted: " + word(cause);
    }

    static String who(Actor actor) {
        if (actor == null) return "somebody";
        return switch (actor.kind()) {
            case USER -> "user " + actor.id();
            case SERVICE -> "service " + actor.id();
            case SYSTEM -> "a rule of " + actor.id();
            case OTHER -> actor.id();
        };
    }

    private static String because(Reason reason) {
        return switch (reason) {
            case null -> "";
            case REQUESTED, OTHER -> "";
            case MIGRATED -> ", since it moved to another provider";
            case ACCESS_LOST -> ", since its access was lost";
            case CONSENT_REFUSED -> ", since its consent was refused";
            case OFFBOARDING -> ", since its person leaves";
        };
    }

    private static String by(ActionBy by) {
        return switch (by) {
            case OWNER -> "its owner";
            case TENANT_ADMIN -> "an administrator of their company";
            case IT -> "their IT";
            case OTHER -> "somebody";
        };
    }

    private static String said(String cause) {
        return cause == null ? "" : ": " + cause;
    }

    private static String word(Enum<?> cause) {
        return cause == null
                ? "no reason given"
                : cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
