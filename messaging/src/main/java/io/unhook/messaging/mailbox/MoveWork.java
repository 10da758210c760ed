package io.unhook.messaging.mailbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.unhook.contracts.Event;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.mailbox.Decision;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueWorkLoop;
import io.unhook.messaging.work.DueWorker;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Tells the mailboxes of a domain that it has moved, a page at a time and a transaction a page: a domain of any size takes the
 * memory of a page, and after a crash the next worker goes on behind the last page that was committed. Each mailbox hears in the
 * transaction that publishes what came of it, so none moves twice and none is passed over.
 */
public final class MoveWork<M extends Kept, E extends Event> implements DueWorker, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MoveWork.class);

    private final Mailboxes<M> mailboxes;
    private final MailboxChanges<M, E> changes;
    private final BiFunction<M, ProviderMoveDetected, Decision<M, E>> heard;
    private final MailboxMoves moves;
    private final DueWorkLoop loop;

    /** @param heard what a mailbox makes of the move */
    public MoveWork(
            Mailboxes<M> mailboxes,
            MailboxChanges<M, E> changes,
            BiFunction<M, ProviderMoveDetected, Decision<M, E>> heard,
            MailboxMoves moves) {
        this.mailboxes = mailboxes;
        this.changes = changes;
        this.heard = heard;
        this.moves = moves;
        var poll = moves.settings().poll();
        this.loop = new DueWorkLoop("moves", this, new DueWorkLoop.Limits(poll, 2, 20, poll));
    }

    public void start() {
        if (moves.settings().enabled()) loop.start();
    }

    /** For tests that move time by hand. */
    public int runOnce() {
        return loop.runOnce();
    }

    @Override
    public void close() {
        loop.close();
    }

    @Override
    public Collection<String> lanes() {
        return List.of(MailboxMoves.LANE);
    }

    @Override
    public List<Claim> claim(String lane, int most) {
        return moves.claim(most);
    }

    @Override
    public Health work(String lane, Claim claim) {
        boolean more = true;
        while (more) more = QuarkusTransaction.requiringNew().call(() -> page(claim));
        return Health.OK;
    }

    /** True if there may be more. */
    private boolean page(Claim claim) {
        Optional<MailboxMoves.Open> open = moves.lock(claim);
        return open.isPresent() && page(claim, open.get().move(), open.get().after());
    }

    private boolean page(Claim claim, ProviderMoveDetected move, String after) {
        int size = moves.settings().page();
        List<M> page = mailboxes.lockMoving(move, after, size);
        int moved = 0;
        for (M mailbox : page) if (changes.about(mailbox, one -> heard.apply(one, move))) moved++;
        if (!page.isEmpty()) moves.reached(claim, page.getLast().id(), moved);
        if (page.size() == size) return true;
        LOG.infof(
                "domain has moved moveId=%s attempt=%d mailboxes=%d", claim.id(), claim.attempt(), moves.finish(claim));
        return false;
    }
}
