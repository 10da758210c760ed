package io.unhook.messaging.mailbox;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Event;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.mailbox.Connection;
import io.unhook.contracts.mailbox.Decision;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.contracts.mailbox.MailboxNotFound;
import io.unhook.contracts.mailbox.MailboxOfSomebodyElse;
import io.unhook.messaging.Ids;
import io.unhook.messaging.consuming.DeadLetter;
import io.unhook.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * The one way in which a kept mailbox changes: its row is locked, it decides, the decision is written, the others are told; in
 * this order, in the caller's transaction. A crash before the commit leaves nothing behind and the caller asks again; after it,
 * the outbox sees to the telling.
 */
public final class MailboxChanges<M extends Kept, E extends Event> {
    private static final Logger LOG = Logger.getLogger(MailboxChanges.class);

    private final MailboxKind kind;
    private final Mailboxes<M> mailboxes;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public MailboxChanges(MailboxKind kind, Mailboxes<M> mailboxes, Outbox outbox, Ids ids, Clock clock) {
        this.kind = kind;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** How a kind of mailbox begins. */
    public interface Beginning<M> {
        M awaitingConsent(Mailbox mailbox, Connection first);
    }

    /** What it makes of being asked for once more. */
    public interface Again<M, E> {
        Decision<M, E> connectAgain(M living, Mailbox wanted, Actor person, Instant now);
    }

    /**
     * Makes a mailbox that waits for its access, or asks the one that has its address already. Nobody is told of a fresh one: a
     * mailbox is connected when its access is granted.
     */
    public Connected<M> connect(Actor person, WantedMailbox wanted, Beginning<M> beginning, Again<M, E> again) {
        Mailbox mailbox = wanted.named(kind, ids.next());
        Instant now = clock.instant();
        M fresh = beginning.awaitingConsent(mailbox, Connection.first(person, now));
        if (mailboxes.addIfAddressIsFree(fresh)) {
            log("awaiting consent", fresh, Logger.Level.INFO);
            return new Connected<>(fresh, true);
        }
        return mailboxes
                .lockLiving(mailbox.accountId(), mailbox.address())
                .map(living -> write(again.connectAgain(living, mailbox, person, now)))
                .map(living -> new Connected<>(living, false))
                .orElseGet(
                        () -> connect(person, wanted, beginning, again)); // removed in between: the address is free now
    }

    /**
     * Asks for the next connection of a mailbox that is known by its id.
     *
     * @param wanted where: the mailbox as it is, or at another provider
     */
    public M reconnect(Asker asker, String id, UnaryOperator<Mailbox> wanted, Again<M, E> again) {
        M known = visible(asker, id, mailboxes.lock(id).orElse(null));
        return write(again.connectAgain(known, wanted.apply(known.mailbox()), asker.actor(), clock.instant()));
    }

    public void askedBy(Asker asker, String id, Function<M, Decision<M, E>> decide) {
        write(decide.apply(visible(asker, id, mailboxes.lock(id).orElse(null))));
    }

    /** As it is, the removed ones too; nothing is locked. */
    public M shownTo(Asker asker, String id) {
        return visible(asker, id, mailboxes.byId(id).orElse(null));
    }

    /** Most mailboxes that events tell of are not ours; about those there is nothing to decide. */
    public void toldOf(Mailbox mailbox, Function<M, Decision<M, E>> decide) {
        if (mailbox.kind() != kind) return;
        mailboxes.lock(mailbox.id()).ifPresent(ours -> {
            if (!ours.mailbox().accountId().equals(mailbox.accountId()))
                throw new DeadLetter("account-mismatch", "the " + noun() + " belongs to another account");
            write(decide.apply(ours));
        });
    }

    /** About one that the caller has locked; true if anything came of it. */
    boolean about(M locked, Function<M, Decision<M, E>> decide) {
        Decision<M, E> decision = decide.apply(locked);
        write(decision);
        return !decision.isNothing();
    }

    private static <M extends Kept> M visible(Asker asker, String id, M found) {
        if (found == null || !asker.belongsTo(found.mailbox().accountId())) throw new MailboxNotFound(id);
        if (!asker.mayActFor(found.mailbox())) throw new MailboxOfSomebodyElse(id);
        return found;
    }

    private M write(Decision<M, E> decision) {
        if (decision.changes()) mailboxes.save(decision.after());
        decision.event().ifPresent(outbox::publish);
        log(decision.what(), decision.after(), decision.isNothing() ? Logger.Level.DEBUG : Logger.Level.INFO);
        return decision.after();
    }

    private void log(String what, M mailbox, Logger.Level level) {
        LOG.logf(
                level,
                "%s %s mailboxId=%s connection=%d state=%s providerAccess=%s",
                noun(),
                what,
                mailbox.id(),
                mailbox.connection().number(),
                mailbox.state(),
                mailbox.providerAccess());
    }

    private String noun() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
