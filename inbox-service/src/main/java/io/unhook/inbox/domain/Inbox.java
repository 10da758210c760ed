package io.unhook.inbox.domain;

import static io.unhook.contracts.Reason.REQUESTED;

import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Reason;
import io.unhook.inbox.domain.InboxState.Active;
import io.unhook.inbox.domain.InboxState.AwaitingConsent;
import io.unhook.inbox.domain.InboxState.Deactivated;
import io.unhook.inbox.domain.InboxState.Disconnected;
import io.unhook.inbox.domain.InboxState.Removed;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's mailbox as the product knows it. Here is what people may ask of it; {@link AccessNews} and {@link NewsFromOthers} are
 * what happens to it.
 *
 * <p>Each answer is decided on the inbox as it is now. Whatever is asked twice does nothing the second time.
 *
 * @param granted the last connection that the provider gave access to, 0 before the first
 */
public record Inbox(
        Mailbox mailbox, Connection connection, int granted, InboxState state, ProviderAccess providerAccess) {

    public static Inbox awaitingConsent(Mailbox mailbox, Connection first) {
        return new Inbox(mailbox, first, 0, new AwaitingConsent(), ProviderAccess.NONE);
    }

    public String id() {
        return mailbox.id();
    }

    /** Connects what is known already: nothing new while it lives, the next connection if it was disconnected. */
    public Decision connectAgain(Mailbox wanted, Actor person, Instant now) {
        return switch (state) {
            case AwaitingConsent _, Active _, Deactivated _ -> stayAsItIs(wanted);
            case Disconnected gone -> reconnect(gone, wanted, connection.next(person, now));
            case Removed _ -> throw new InboxNotConnected(id());
        };
    }

    private Decision stayAsItIs(Mailbox wanted) {
        refuseAnotherUser(wanted);
        if (!isAtProviderOf(wanted)) throw new DisconnectPreviousMailboxFirst(id());
        return nothing();
    }

    private Decision reconnect(Disconnected gone, Mailbox wanted, Connection next) {
        refuseAnotherUser(wanted);
        if (gone.reconnecting() && isAtProviderOf(wanted)) return nothing();
        Mailbox moved = isAtProviderOf(wanted) ? mailbox : at(wanted);
        return decide("reconnecting inbox", new Inbox(moved, next, granted, gone.reconnect(), providerAccess));
    }

    private void refuseAnotherUser(Mailbox wanted) {
        if (!mailbox.userId().equals(wanted.userId())) throw new AddressAlreadyConnected(id());
    }

    public Decision deactivate(Actor person, Reason reason) {
        return switch (state) {
            case Active on ->
                decide(
                        "deactivated inbox",
                        with(on.deactivate()),
                        new InboxDeactivated(mailbox, connection.number(), person, reason));
            case Deactivated _ -> nothing();
            case AwaitingConsent _, Disconnected _, Removed _ -> throw new InboxNotConnected(id());
        };
    }

    public Decision reactivate(Actor person) {
        return switch (state) {
            case Active _ -> nothing();
            case Deactivated off ->
                decide(
                        "reactivated inbox",
                        with(off.reactivate()),
                        new InboxReactivated(mailbox, connection.number(), person));
            case AwaitingConsent _, Disconnected _, Removed _ -> throw new InboxNotConnected(id());
        };
    }

    /** This ends its connection, and so our access at the provider; how that went is heard later, in {@link AccessNews}. */
    public Decision remove(Actor person) {
        return switch (state) {
            case AwaitingConsent waiting -> removed(waiting.remove(), person, REQUESTED);
            case Active _ -> throw new InboxStillActive(id());
            case Deactivated off -> removed(off.remove(), person, REQUESTED);
            case Disconnected gone -> removed(gone.remove(), person, REQUESTED);
            case Removed _ -> nothing();
        };
    }

    Decision removed(Removed removed, Actor by, Reason reason) {
        return decide(
                "removed inbox",
                with(removed).with(providerAccess.ending()),
                new InboxRemoved(mailbox, connection.number(), by, reason));
    }

    Decision nothing() {
        return decide("nothing to do", this);
    }

    Decision decide(String what, Inbox becomes) {
        return new Decision(what, this, becomes, Optional.empty());
    }

    Decision decide(String what, Inbox becomes, InboxEvent told) {
        return new Decision(what, this, becomes, Optional.of(told));
    }

    Inbox with(InboxState next) {
        return new Inbox(mailbox, connection, granted, next, providerAccess);
    }

    Inbox with(ProviderAccess next) {
        return new Inbox(mailbox, connection, granted, state, next);
    }

    Inbox with(Connection next) {
        return new Inbox(mailbox, next, granted, state, providerAccess);
    }

    /** The provider gave access to the connection of today. */
    Inbox withGranted(ProviderAccess next) {
        return new Inbox(mailbox, connection, connection.number(), state, next);
    }

    /** Issuers tell providers of one kind apart; who names none means ours. */
    boolean isAtProviderOf(Mailbox other) {
        return mailbox.provider() == other.provider()
                && (other.issuer() == null || other.issuer().equals(mailbox.issuer()));
    }

    private Mailbox at(Mailbox other) {
        return new Mailbox(
                mailbox.kind(),
                mailbox.id(),
                mailbox.accountId(),
                mailbox.userId(),
                mailbox.address(),
                other.provider(),
                other.issuer());
    }
}
