package io.unhook.contracts.mailbox;

import static io.unhook.contracts.Reason.REQUESTED;

import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.contracts.mailbox.MailboxState.AwaitingConsent;
import io.unhook.contracts.mailbox.MailboxState.Connected;
import io.unhook.contracts.mailbox.MailboxState.Disconnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.contracts.mailbox.MailboxState.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mailbox as the service that keeps it knows it. Here is what people may ask of it; {@link AccessNews} and
 * {@link NewsFromOthers} are what happens to it.
 *
 * <p>Each answer is decided on the mailbox as it is now. Whatever is asked twice does nothing the second time.
 *
 * @param granted the last connection that the provider gave access to, 0 before the first
 * @param useId by what the keeper of the grants knows that connection, null before the first
 */
public record KeptMailbox(
        Mailbox mailbox,
        Connection connection,
        int granted,
        String useId,
        MailboxState state,
        ProviderAccess providerAccess) {
    /** Mail moves between these by itself: whoever connects at the other one has left the first. */
    private static final Set<Provider> MOVES = Set.of(Provider.GOOGLE, Provider.MICROSOFT);

    public static KeptMailbox awaitingConsent(Mailbox mailbox, Connection first) {
        return new KeptMailbox(mailbox, first, 0, null, new AwaitingConsent(), ProviderAccess.NONE);
    }

    public boolean isConnected() {
        return state instanceof Connected;
    }

    /** Somebody asked for its connection of today, and the provider has not given access to it yet. */
    public boolean awaitsAccess() {
        return switch (state) {
            case AwaitingConsent _ -> true;
            case Disconnected gone -> gone.reconnecting();
            case Connected _, Removed _ -> false;
        };
    }

    /** The use that would end if it were removed now: also one whose access was lost, of which that is all that is known. */
    public Optional<String> standingUse() {
        return switch (state) {
            case Connected _ -> Optional.ofNullable(useId);
            case Disconnected gone when gone.why() == Why.ACCESS_LOST -> Optional.ofNullable(useId);
            case AwaitingConsent _, Disconnected _, Removed _ -> Optional.empty();
        };
    }

    /** Connects what is known already: nothing new while it lives, the next connection if it was disconnected. */
    public Decision<KeptMailbox, Told> connectAgain(Mailbox wanted, Actor person, Instant now) {
        if (state instanceof Removed) throw new MailboxNotConnected(mailbox.id());
        if (!mailbox.userId().equals(wanted.userId())) throw new AddressAlreadyConnected(mailbox.id());
        Connection next = connection.next(person, now);
        return isAtProviderOf(wanted) ? connectHere(next) : connectElsewhere(wanted, next);
    }

    private Decision<KeptMailbox, Told> connectHere(Connection next) {
        return switch (state) {
            case Disconnected gone when !gone.reconnecting() -> reconnecting(gone, mailbox, next);
            case AwaitingConsent _, Connected _, Disconnected _, Removed _ -> Decision.nothing(this);
        };
    }

    private Decision<KeptMailbox, Told> connectElsewhere(Mailbox wanted, Connection next) {
        return switch (state) {
            // nothing hangs on the other provider; access that is still on its way from there will be declined
            case AwaitingConsent _ -> becomes("awaiting consent elsewhere", next(at(wanted), next, state));
            case Connected on -> migrate(on, wanted, next);
            case Disconnected gone -> reconnecting(gone, at(wanted), next);
            case Removed _ -> Decision.nothing(this);
        };
    }

    private Decision<KeptMailbox, Told> reconnecting(Disconnected gone, Mailbox where, Connection next) {
        return becomes("reconnecting", next(where, next, gone.reconnect()));
    }

    /** The old connection ends here and now; the next one waits for its access at the new provider. */
    private Decision<KeptMailbox, Told> migrate(Connected on, Mailbox wanted, Connection next) {
        if (!MOVES.containsAll(List.of(mailbox.provider(), wanted.provider())))
            throw new DisconnectPreviousMailboxFirst(mailbox.id());
        var told = Told.Migrated.asked(mailbox, connection.number(), wanted.provider(), next.begunBy());
        Disconnected moved = on.disconnect(Why.MIGRATED).reconnect();
        return becomes("migrated", next(at(wanted), next, moved).with(providerAccess.ending()), told);
    }

    private KeptMailbox next(Mailbox where, Connection next, MailboxState waiting) {
        return new KeptMailbox(where, next, granted, useId, waiting, providerAccess);
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
        return new KeptMailbox(mailbox, connection, granted, useId, next, providerAccess);
    }

    KeptMailbox with(ProviderAccess next) {
        return new KeptMailbox(mailbox, connection, granted, useId, state, next);
    }

    KeptMailbox with(Connection next) {
        return new KeptMailbox(mailbox, next, granted, useId, state, providerAccess);
    }

    /** The provider gave access to the connection of today. */
    KeptMailbox withGranted(String use, ProviderAccess next) {
        return new KeptMailbox(mailbox, connection, connection.number(), use, state, next);
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
        return mailbox.at(other.provider(), other.issuer());
    }
}
