package io.unhook.revocation.application;

import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueWorker.Health;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.ClaimedRevocation.At;
import io.unhook.revocation.application.TokenTurn.Turn;
import io.unhook.revocation.application.Tokens.Doing;
import io.unhook.revocation.application.Tokens.Lease;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.Step;
import io.unhook.revocation.domain.revoking.Step.Look;
import io.unhook.revocation.domain.revoking.Step.Refresh;
import io.unhook.revocation.domain.revoking.Step.Revoke;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at ending a grant: asks what the revocation wants asked, one step after the other, until it has to wait.
 *
 * <p>Before each call, in the transaction that writes down that it goes out, everything that could forbid it is asked again
 * ({@link ClaimedRevocation}). A crash at any moment leaves at worst a call that is known to be unanswered; the next attempt
 * makes it again.
 */
@ApplicationScoped
class AttemptRevocation {
    /** How soon to come back for a token that somebody else is using. */
    private static final Duration TOKEN_BUSY = Duration.ofSeconds(1);

    private final ClaimedRevocation claimed;
    private final Revocations revocations;
    private final Consents consents;
    private final Brakes brakes;
    private final Tokens tokens;
    private final TokenTurn turn;
    private final AskProvider ask;
    private final SettleRevocation settle;
    private final InTransaction transaction;
    private final RevocationSettings settings;
    private final Clock clock;

    AttemptRevocation(
            ClaimedRevocation claimed,
            Revocations revocations,
            Consents consents,
            Brakes brakes,
            Tokens tokens,
            TokenTurn turn,
            AskProvider ask,
            SettleRevocation settle,
            InTransaction transaction,
            RevocationSettings settings,
            Clock clock) {
        this.claimed = claimed;
        this.revocations = revocations;
        this.consents = consents;
        this.brakes = brakes;
        this.tokens = tokens;
        this.turn = turn;
        this.ask = ask;
        this.settle = settle;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    Health of(Claim claim) {
        Progress progress = transaction.get(() -> begin(claim));
        while (progress.next().isPresent())
            progress = take(claim, progress.next().get());
        return progress.health();
    }

    /** What to do next, and what the last answer says about the provider's health. */
    private record Progress(Optional<Step> next, Health health) {

        static final Progress OVER = new Progress(Optional.empty(), Health.OUR_TROUBLE);
    }

    private Progress begin(Claim claim) {
        Instant now = clock.instant();
        return claimed.lock(claim)
                .map(at -> {
                    Revocation begun = at.revocation().attempt(claim.attempt(), now);
                    return write(at, begun.concluded(now, at.rules()), Health.OK);
                })
                .orElse(Progress.OVER);
    }

    private Progress take(Claim claim, Step step) {
        return switch (step) {
            case Refresh refresh -> refresh(claim, refresh);
            case Revoke revoke -> revoke(claim, revoke);
            case Look look -> look(claim, look);
        };
    }

    private Progress refresh(Claim claim, Refresh step) {
        Optional<Lease> lease = transaction.get(() -> asking(claim, step, Doing.REFRESH));
        if (lease.isEmpty()) return transaction.get(() -> tokenBusy(claim));
        Turn<Progress> turned = turn.refresh(lease.get(), stored -> heard(claim, step, stored.answer()));
        return turned.result().orElseGet(() -> transaction.get(() -> tokenBusy(claim)));
    }

    private Progress heard(Claim claim, Refresh step, RefreshAnswer answer) {
        return claimed.lock(claim)
                .map(at -> {
                    answered(claim, step, answer, Words.of(answer));
                    Revocation next = at.revocation().heard(step, answer, clock.instant(), at.rules());
                    return write(at, next, Words.health(answer));
                })
                .orElse(Progress.OVER);
    }

    private Progress revoke(Claim claim, Revoke step) {
        Optional<Lease> lease = transaction.get(() -> asking(claim, step, Doing.REVOKE));
        if (lease.isEmpty()) return transaction.get(() -> tokenBusy(claim));
        RevokeAnswer answer =
                ask.revoke(claim.id(), lease.get().key(), lease.get().token());
        return transaction.get(() -> heard(claim, step, lease.get(), answer));
    }

    private Progress heard(Claim claim, Revoke step, Lease lease, RevokeAnswer answer) {
        Optional<At> locked = claimed.lock(claim);
        tokens.giveBack(lease);
        return locked.map(at -> {
                    answered(claim, step, answer, Words.of(answer));
                    Revocation next = at.revocation().heard(step, answer, clock.instant(), at.rules());
                    return write(at, next, Words.health(answer));
                })
                .orElse(Progress.OVER);
    }

    private Progress look(Claim claim, Look step) {
        Optional<At> before = transaction.get(() -> {
            Optional<At> at = claimed.lock(claim);
            at.ifPresent(_ -> asked(claim, step));
            return at;
        });
        if (before.isEmpty()) return Progress.OVER;
        LookAnswer answer = ask.look(before.get().grant().key());
        return transaction.get(() -> heard(claim, step, answer));
    }

    private Progress heard(Claim claim, Look step, LookAnswer answer) {
        return claimed.lock(claim)
                .map(at -> {
                    answered(claim, step, answer, Words.of(answer));
                    Revocation next = at.revocation().heard(step, answer, clock.instant(), at.rules());
                    return write(at, next, Health.OK);
                })
                .orElse(Progress.OVER);
    }

    /** Takes the token's turn and writes down what goes out with it; empty if either is not to be had. */
    private Optional<Lease> asking(Claim claim, Step step, Doing what) {
        Optional<At> at = claimed.lock(claim).filter(found -> mayAsk(found, step));
        Optional<Lease> lease = at.flatMap(_ -> turn.lend(step.tokenId(), what));
        lease.ifPresent(taken -> {
            revocations.save(goingOut(at.get(), taken, step), leaseEnds());
            asked(claim, step);
        });
        return lease;
    }

    /** A call that went out now could end what somebody has just consented to, or what a brake is on. */
    private boolean mayAsk(At at, Step step) {
        boolean ends = step instanceof Revoke;
        return !ends
                || !consents.isAwaited(at.grant().id())
                        && !brakes.hold(at.revocation().id());
    }

    private Revocation goingOut(At at, Lease lease, Step step) {
        boolean uncertain = lease.refreshLost() && turn.rotates(lease);
        Revocation known = uncertain ? at.revocation().uncertain(lease.tokenId()) : at.revocation();
        return step instanceof Revoke revoke ? known.calling(revoke) : known;
    }

    private void asked(Claim claim, Step step) {
        revocations.asked(claim.id(), claim.attempt(), step, clock.instant());
    }

    private void answered(Claim claim, Step step, Object answer, String detail) {
        String name = answer.getClass().getSimpleName();
        revocations.answered(claim.id(), claim.attempt(), step, clock.instant(), name, detail);
    }

    private Progress tokenBusy(Claim claim) {
        Instant again = clock.instant().plus(TOKEN_BUSY);
        claimed.lock(claim)
                .ifPresent(at -> revocations.saveAtRest(at.revocation().goesOn(again)));
        return Progress.OVER;
    }

    private Progress write(At at, Revocation next, Health health) {
        Optional<Step> step = next.next(clock.instant(), at.rules());
        if (step.isPresent()) revocations.save(next, leaseEnds());
        else revocations.saveAtRest(next);
        settle.follow(at.grant(), at.revocation(), next, at.rules());
        return new Progress(step, health);
    }

    private Instant leaseEnds() {
        return clock.instant().plus(settings.work().lease());
    }
}
