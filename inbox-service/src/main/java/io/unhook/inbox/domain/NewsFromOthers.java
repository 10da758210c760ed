package io.unhook.inbox.domain;

import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.inbox.domain.InboxState.Active;
import io.unhook.inbox.domain.InboxState.AwaitingConsent;
import io.unhook.inbox.domain.InboxState.Deactivated;
import io.unhook.inbox.domain.InboxState.Disconnected;
import io.unhook.inbox.domain.InboxState.Removed;
import io.unhook.inbox.domain.InboxState.Why;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What another service says about one of our inboxes. An ending holds: everybody has heard it, so the inbox only takes it over.
 * A switch is a request: the inbox does it, if it can, and tells so itself.
 */
public final class NewsFromOthers {
    private NewsFromOthers() {}

    public static Decision follow(Inbox inbox, InboxEvent news, Instant at) {
        return switch (news) {
            case InboxRemoved removed -> removed(inbox, removed.connection(), at);
            case ProviderMigrated migrated -> migrated(inbox, migrated.connection(), at);
            case InboxDeactivated wish ->
                ifNow(inbox, wish.connection(), () -> inbox.deactivate(wish.actor(), wish.reason()));
            case InboxReactivated wish -> ifNow(inbox, wish.connection(), () -> inbox.reactivate(wish.actor()));
            case InboxConnected wish ->
                ifLater(inbox, wish.connection(), () -> inbox.connectAgain(wish.mailbox(), wish.actor(), at));
            case InboxReconnected wish ->
                ifLater(inbox, wish.connection(), () -> inbox.connectAgain(wish.mailbox(), wish.actor(), at));
            case InboxAccessLost _, InboxAccessDeclined _ -> inbox.nothing();
        };
    }

    /** Even an active inbox goes: its grant is being ended already. */
    private static Decision removed(Inbox inbox, Integer connection, Instant at) {
        if (!inbox.connection().isEndedBy(connection, at)) return inbox.nothing();
        return switch (inbox.state()) {
            case AwaitingConsent _, Active _, Deactivated _, Disconnected _ ->
                inbox.decide("removed elsewhere", ended(inbox, connection).with(new Removed()));
            case Removed _ -> inbox.nothing();
        };
    }

    private static Decision migrated(Inbox inbox, Integer connection, Instant at) {
        if (!inbox.connection().isEndedBy(connection, at)) return inbox.nothing();
        return switch (inbox.state()) {
            case AwaitingConsent waiting -> disconnect(inbox, connection, waiting.disconnect(Why.MIGRATED));
            case Active on -> disconnect(inbox, connection, on.disconnect(Why.MIGRATED));
            case Deactivated off -> disconnect(inbox, connection, off.disconnect(Why.MIGRATED));
            case Disconnected gone -> disconnect(inbox, connection, gone.disconnect(Why.MIGRATED));
            case Removed _ -> inbox.nothing();
        };
    }

    private static Decision disconnect(Inbox inbox, Integer connection, Disconnected gone) {
        return inbox.decide("migrated elsewhere", ended(inbox, connection).with(gone));
    }

    private static Inbox ended(Inbox inbox, Integer connection) {
        return inbox.with(inbox.connection().atLeast(connection))
                .with(inbox.providerAccess().ending());
    }

    private static Decision ifNow(Inbox inbox, int connection, Supplier<Decision> wish) {
        return connection == inbox.connection().number() ? ifPossible(inbox, wish) : inbox.nothing();
    }

    private static Decision ifLater(Inbox inbox, int connection, Supplier<Decision> wish) {
        return connection > inbox.connection().number() ? ifPossible(inbox, wish) : inbox.nothing();
    }

    private static Decision ifPossible(Inbox inbox, Supplier<Decision> wish) {
        try {
            return wish.get();
        } catch (InboxRefusal refusal) {
            return inbox.decide("refused " + refusal.getClass().getSimpleName(), inbox);
        }
    }
}
