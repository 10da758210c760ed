package io.unhook.inbox.domain;

import static io.unhook.inbox.domain.InboxState.ACTIVE;
import static io.unhook.inbox.domain.InboxState.AWAITING_CONSENT;
import static io.unhook.inbox.domain.InboxState.DEACTIVATED;
import static io.unhook.inbox.domain.InboxState.DISCONNECTED;
import static io.unhook.inbox.domain.InboxState.REMOVED;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.Reason;
import io.unhook.contracts.mailbox.AccessNews;
import io.unhook.contracts.mailbox.Connection;
import io.unhook.contracts.mailbox.Decision;
import io.unhook.contracts.mailbox.DomainMove;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.contracts.mailbox.KeptMailbox;
import io.unhook.contracts.mailbox.MailboxNotConnected;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.contracts.mailbox.NewsFromOthers;
import io.unhook.contracts.mailbox.Told;
import java.time.Instant;

/**
 * A person's mailbox as the product knows it. It can be switched off while it is connected, and is switched off before it can be
 * removed; all else is as for any {@link KeptMailbox}.
 *
 * @param deactivated whether it is switched off; whatever ends its connection ends that too
 */
public record Inbox(KeptMailbox kept, boolean deactivated) implements Kept {
    private static final Actor US = Actor.system("inbox-service");

    public Inbox {
        deactivated = deactivated && kept.isConnected();
    }

    public static Inbox awaitingConsent(Mailbox mailbox, Connection first) {
        return new Inbox(KeptMailbox.awaitingConsent(mailbox, first), false);
    }

    @Override
    public InboxState state() {
        return switch (kept.state()) {
            case AwaitingConsent _ -> AWAITING_CONSENT;
            case Connected _ -> deactivated ? DEACTIVATED : ACTIVE;
            case Disconnected _ -> DISCONNECTED;
            case Removed _ -> REMOVED;
        };
    }

    public Decision<Inbox, InboxEvent> connectAgain(Mailbox wanted, Actor person, Instant now) {
        return ours(kept.connectAgain(wanted, person, now));
    }

    public Decision<Inbox, InboxEvent> deactivate(Actor person, Reason reason) {
        return switch (state()) {
            case ACTIVE -> {
                var told = new InboxDeactivated(mailbox(), connection().number(), person, reason);
                yield Decision.told("deactivated", this, new Inbox(kept, true), told);
            }
            case DEACTIVATED -> Decision.nothing(this);
            case AWAITING_CONSENT, DISCONNECTED, REMOVED -> throw new MailboxNotConnected(id());
        };
    }

    public Decision<Inbox, InboxEvent> reactivate(Actor person) {
        return switch (state()) {
            case ACTIVE -> Decision.nothing(this);
            case DEACTIVATED -> {
                var told = new InboxReactivated(mailbox(), connection().number(), person);
                yield Decision.told("reactivated", this, new Inbox(kept, false), told);
            }
            case AWAITING_CONSENT, DISCONNECTED, REMOVED -> throw new MailboxNotConnected(id());
        };
    }

    public Decision<Inbox, InboxEvent> remove(Actor person) {
        return switch (state()) {
            case ACTIVE -> throw new InboxStillActive(id());
            case AWAITING_CONSENT, DEACTIVATED, DISCONNECTED, REMOVED -> ours(kept.remove(person));
        };
    }

    /** What the keeper of the grants says of its access. */
    public Decision<Inbox, InboxEvent> heard(AccessEvent news) {
        return ours(AccessNews.heard(kept, news, US));
    }

    /** What another service says of it. */
    public Decision<Inbox, InboxEvent> heard(InboxEvent news, Instant at) {
        return switch (news) {
            case InboxRemoved removed -> ours(NewsFromOthers.removed(kept, removed.connection(), at));
            case ProviderMigrated migrated -> ours(NewsFromOthers.migrated(kept, migrated.connection(), at));
            case InboxDeactivated wish ->
                NewsFromOthers.ifNow(this, wish.connection(), () -> deactivate(wish.actor(), wish.reason()));
            case InboxReactivated wish -> NewsFromOthers.ifNow(this, wish.connection(), () -> reactivate(wish.actor()));
            case InboxConnected wish ->
                NewsFromOthers.ifLater(this, wish.connection(), () -> connectAgain(wish.mailbox(), wish.actor(), at));
            case InboxReconnected wish ->
                NewsFromOthers.ifLater(this, wish.connection(), () -> connectAgain(wish.mailbox(), wish.actor(), at));
            case InboxAccessLost _, InboxAccessDeclined _ -> Decision.nothing(this);
        };
    }

    /** Its whole mail domain moved to another provider. */
    public Decision<Inbox, InboxEvent> heard(ProviderMoveDetected move) {
        return ours(DomainMove.heard(kept, move, US));
    }

    private Decision<Inbox, InboxEvent> ours(Decision<KeptMailbox, Told> decision) {
        return decision.of(part -> new Inbox(part, deactivated), Inbox::event);
    }

    private static InboxEvent event(Told told) {
        return switch (told) {
            case Told.Connected it -> new InboxConnected(it.mailbox(), it.connection(), it.by());
            case Told.Reconnected it -> new InboxReconnected(it.mailbox(), it.connection(), it.by());
            case Told.Removed it -> new InboxRemoved(it.mailbox(), it.connection(), it.by(), it.reason());
            case Told.Migrated it -> it.event();
            case Told.AccessLost it -> new InboxAccessLost(it.mailbox(), it.connection(), it.cause());
            case Told.AccessDeclined it ->
                new InboxAccessDeclined(it.mailbox(), it.connection(), it.useId(), it.cause());
        };
    }
}
