package io.unhook.channel.domain;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelAccessDeclined;
import io.unhook.contracts.ChannelAccessLost;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.ChannelReconnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.mailbox.AccessNews;
import io.unhook.contracts.mailbox.Connection;
import io.unhook.contracts.mailbox.Decision;
import io.unhook.contracts.mailbox.DomainMove;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.contracts.mailbox.KeptMailbox;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.contracts.mailbox.NewsFromOthers;
import io.unhook.contracts.mailbox.Told;
import java.time.Instant;

/**
 * A team address that is connected to the shared conversations inbox. It has no rules beyond those of any {@link KeptMailbox}:
 * while it is connected it is active, and it is removed in one step.
 *
 * <p>Its mailbox's {@code userId} is who connected it: one of those who may remove it, and who are told when it is removed.
 */
public record Channel(KeptMailbox kept) implements Kept {
    private static final Actor US = Actor.system("channel-service");

    public static Channel awaitingConsent(Mailbox mailbox, Connection first) {
        return new Channel(KeptMailbox.awaitingConsent(mailbox, first));
    }

    @Override
    public ChannelState state() {
        return switch (kept.state()) {
            case AwaitingConsent _ -> ChannelState.AWAITING_CONSENT;
            case Connected _ -> ChannelState.ACTIVE;
            case Disconnected _ -> ChannelState.DISCONNECTED;
            case Removed _ -> ChannelState.REMOVED;
        };
    }

    public Decision<Channel, ChannelEvent> connectAgain(Mailbox wanted, Actor person, Instant now) {
        return ours(kept.connectAgain(wanted, person, now));
    }

    public Decision<Channel, ChannelEvent> remove(Actor person) {
        return ours(kept.remove(person));
    }

    /** What the keeper of the grants says of its access. */
    public Decision<Channel, ChannelEvent> heard(AccessEvent news) {
        return ours(AccessNews.heard(kept, news, US));
    }

    /** What another service says of it. */
    public Decision<Channel, ChannelEvent> heard(ChannelEvent news, Instant at) {
        return switch (news) {
            case ChannelRemoved removed -> ours(NewsFromOthers.removed(kept, removed.connection(), at));
            case ProviderMigrated migrated -> ours(NewsFromOthers.migrated(kept, migrated.connection(), at));
            case ChannelConnected wish -> wishedFor(wish.connection(), wish.mailbox(), wish.actor(), at);
            case ChannelReconnected wish -> wishedFor(wish.connection(), wish.mailbox(), wish.actor(), at);
            case ChannelAccessLost _, ChannelAccessDeclined _ -> Decision.nothing(this);
        };
    }

    private Decision<Channel, ChannelEvent> wishedFor(int connection, Mailbox wanted, Actor by, Instant at) {
        return NewsFromOthers.ifLater(this, connection, () -> connectAgain(wanted, by, at));
    }

    /** Its whole mail domain moved to another provider. */
    public Decision<Channel, ChannelEvent> heard(ProviderMoveDetected move) {
        return ours(DomainMove.heard(kept, move, US));
    }

    private static Decision<Channel, ChannelEvent> ours(Decision<KeptMailbox, Told> decision) {
        return decision.of(Channel::new, Channel::event);
    }

    private static ChannelEvent event(Told told) {
        return switch (told) {
            case Told.Connected it -> new ChannelConnected(it.mailbox(), it.connection(), it.by());
            case Told.Reconnected it -> new ChannelReconnected(it.mailbox(), it.connection(), it.by());
            case Told.Removed it -> new ChannelRemoved(it.mailbox(), it.connection(), it.by(), it.reason());
            case Told.Migrated it -> it.event();
            case Told.AccessLost it -> new ChannelAccessLost(it.mailbox(), it.connection(), it.cause());
            case Told.AccessDeclined it ->
                new ChannelAccessDeclined(it.mailbox(), it.connection(), it.useId(), it.cause());
        };
    }
}
