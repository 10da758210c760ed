package io.unhook.revocation.domain.moving;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.domain.Refusal.MoveRefused;
import io.unhook.revocation.domain.moving.MigrationState.NotAMove;
import io.unhook.revocation.domain.moving.MigrationState.Published;
import io.unhook.revocation.domain.moving.MigrationState.Rejected;
import io.unhook.revocation.domain.moving.MigrationState.WaitingForApproval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail domain of an account that moves, or only seems to.
 *
 * @param to empty where it is not a move
 * @param observedAt mailboxes that were connected before then are concerned, and no others
 * @param liveUses how many of them there were when it was opened
 */
public record Migration(
        String id,
        String accountId,
        MailDomain domain,
        Provider from,
        Optional<Provider> to,
        Instant observedAt,
        List<String> evidence,
        Actor openedBy,
        Instant openedAt,
        int liveUses,
        MigrationState state) {

    /** What a wish for a migration meets here. */
    public enum Answer {
        /** It is this one. */
        SAME,
        /** This one goes the other way, and is not over yet. */
        OPPOSITE,
        /** This one has nothing to say about it. */
        NONE
    }

    /**
     * @param settle how long a published move counts as under way: so long its own mailboxes are still being disconnected, and
     *     a repeated call must not reach those that were connected since
     * @param someToMove whether mailboxes are there that the wish would disconnect
     */
    public Answer answer(Provider wantedFrom, Instant now, Duration settle, boolean someToMove) {
        boolean sameWay = from == wantedFrom;
        return switch (state) {
            case WaitingForApproval _ -> sameWay ? Answer.SAME : Answer.OPPOSITE;
            case Published told when now.isBefore(told.at().plus(settle)) -> sameWay ? Answer.SAME : Answer.OPPOSITE;
            case Published _ -> sameWay && !someToMove ? Answer.SAME : Answer.NONE;
            case Rejected _, NotAMove _ -> Answer.NONE;
        };
    }

    /** Empty when it was published already. */
    public Optional<Migration> approve(Actor by, Instant at) {
        return switch (state) {
            case WaitingForApproval waiting -> Optional.of(in(waiting.approve(by, at)));
            case Published _ -> Optional.empty();
            case Rejected _ -> throw new MoveRefused(MoveRefused.Why.REJECTED, id);
            case NotAMove _ -> throw new MoveRefused(MoveRefused.Why.NOT_A_MOVE, id);
        };
    }

    /** Empty when it was rejected already. */
    public Optional<Migration> reject(Actor by, Instant at) {
        return switch (state) {
            case WaitingForApproval waiting -> Optional.of(in(waiting.reject(by, at)));
            case Rejected _ -> Optional.empty();
            case Published _ -> throw new MoveRefused(MoveRefused.Why.PUBLISHED, id);
            case NotAMove _ -> throw new MoveRefused(MoveRefused.Why.NOT_A_MOVE, id);
        };
    }

    /** It was only seen, and waits for somebody's word: when the domain is seen back, there is nothing to confirm. */
    public boolean restsOnWhatWasSeen() {
        return state instanceof WaitingForApproval && openedBy.kind() == ActorKind.SYSTEM;
    }

    /** What everybody is told of it, once it is published. */
    public ProviderMoveDetected event() {
        return new ProviderMoveDetected(accountId, domain.name(), from, to.orElseThrow(), observedAt, evidence);
    }

    private Migration in(MigrationState next) {
        return new Migration(id, accountId, domain, from, to, observedAt, evidence, openedBy, openedAt, liveUses, next);
    }
}
