package io.unhook.contracts.mailbox;

import static io.unhook.contracts.Reason.REQUESTED;

import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Reason;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import java.time.Instant;

/**
 * A mailbox as the service that keeps it knows it. Here is what people may ask of it; {@link AccessNews} and
 * {@link NewsFromOthers} are what happens to it.
 *
 * <p>Each answer is decided on the mailbox as it is now. Whatever is asked twice does nothing the second time.
 *
 * @param granted the last connection that the provider gave access to, 0 before the first
 */
public record KeptMailbox(
        Mailbox mailbox, Connection connection, int granted, MailboxState state, ProviderAccess providerAccess) {

    public static KeptMailbox awaitingConsent(Mailbox mailbox, Connection first) {
        return new KeptMailbox(mailbox, first, 0, new AwaitingConsent(), ProviderAccess.NONE);
    }

    public boolean isConnected() {
        return state instanceof Connected;
    }

    /** Connects what is known already: nothing new while it lives, the next connection if it was disconnected. */
    public Decision<KeptMailbox, Told> connectAgain(Mailbox wanted, Actor person, Instant now) {
        return switch (state) {
            case AwaitingConsent _, Connected _ -> stayAsItIs(wanted);
            case Disconnected gone -> reconnect(gone, wanted, connection.next(person, now));
            case Removed _ -> throw new MailboxNotConnected(mailbox.id());
        };
    }

    private Decision<KeptMailbox, Told> stayAsItIs(Mailbox wanted) {
        refuseAnotherUser(wanted);
        if (!isAtProviderOf(wanted)) throw new DisconnectPreviousMailboxFirst(mailbox.id());
        return Decision.nothing(this);
    }

    private Decision<KeptMailbox, Told> reconnect(Disconnected gone, Mailbox wanted, Connection next) {
        refuseAnotherUser(wanted);
        if (gone.reconnecting() && isAtProviderOf(wanted)) return Decision.nothing(this);
        Mailbox moved = isAtProviderOf(wanted) ? mailbox : at(wanted);
        return becomes("reconnecting", new KeptMailbox(moved, next, granted, gone.reconnect(), providerAccess));
    }

    private void refuseAnotherUser(Mailbox wanted) {
        if (!mailbox.userId().equals(wanted.userId())) throw new AddressAlreadyConnected(mailbox.id());
    }

    /** This ends its connection, and so our access at the provider; how that went is heard later, in {@link AccessNews}. */
    public Decision<KeptMailbox, Told> remove(Actor person) {
        return switch (state) {
            case AwaitingConsent waiting -> removed(waiting.remove(), person, REQUESTED);
            case Connected on -> removed(on.remove(), person, REQUESTED);
            case Disconnected gone -> removed(gone.remove(), person, REQUESTED);
            case Removed _ -> Decision.nothing(this);
        };
    }

    Decision<KeptMailbox, Told> removed(Removed removed, Actor by, Reason reason) {
        return becomes(
                "removed",
                with(removed).with(providerAccess.ending()),
                new Told.Removed(mailbox, connection.number(), by, reason));
    }

    Decision<KeptMailbox, Told> becomes(String what, KeptMailbox next) {
        return Decision.quiet(what, this, next);
    }

    Decision<KeptMailbox, Told> becomes(String what, KeptMailbox next, Told told) {
        return Decision.told(what, this, next, told);
    }

    KeptMailbox with(MailboxState next) {
        return new KeptMailbox(mailbox, connection, granted, next, providerAccess);
    }

    KeptMailbox with(ProviderAccess next) {
        return new KeptMailbox(mailbox, connection, granted, state, next);
    }

    KeptMailbox with(Connection next) {
        return new KeptMailbox(mailbox, next, granted, state, providerAccess);
    }

    /** The provider gave access to the connection of today. */
    KeptMailbox withGranted(ProviderAccess next) {
        return new KeptMailbox(mailbox, connection, connection.number(), state, next);
    }

    /** The same address at another provider is another mailbox. */
    boolean isMeantBy(AccessGranted access) {
        return mailbox.address().equalsIgnoreCase(access.mailbox().address()) && isAtProviderOf(access.mailbox());
    }

    /** Issuers tell providers of one kind apart; who names none means ours. */
    private boolean isAtProviderOf(Mailbox other) {
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
