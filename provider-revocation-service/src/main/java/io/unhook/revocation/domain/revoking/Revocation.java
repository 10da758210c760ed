package io.unhook.revocation.domain.revoking;

import io.unhook.contracts.Evidence;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.LookAnswer.Listed;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Ending;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import io.unhook.revocation.domain.revoking.RevocationState.Verifying;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The work of ending one grant epoch whose last use ended.
 *
 * <p>It asks one {@link Step} at a time and hears its answer. Before a call goes out it is written down as in flight
 * ({@link #calling}), so a crash at any moment leaves a call that is known to be unanswered, never one that is forgotten.
 *
 * @param attempt which claim of the work this is
 * @param deadline after it we say that we do not know; time that was not spent trying is added to it
 * @param listing what the provider's own listing showed last, where there is one
 * @param looked the attempt that read it
 * @param evidence what was shown so far, as the accounts may see it
 */
public record Revocation(
        String id,
        String grantId,
        int epoch,
        RevocationState state,
        List<Trail> trails,
        int attempt,
        Instant deadline,
        Optional<Listed> listing,
        int looked,
        List<Evidence> evidence) {

    public static Revocation begun(
            String id, String grantId, int epoch, List<Trail> trails, Instant firstCall, Duration trying) {
        return new Revocation(
                id,
                grantId,
                epoch,
                new Due(firstCall, 0),
                trails,
                0,
                firstCall.plus(trying),
                Optional.empty(),
                0,
                List.of());
    }

    public boolean settled() {
        return state instanceof Settled;
    }

    /** A call is unanswered, or accepted and not proven: whoever begins a use now might lose it by that call. */
    public boolean mayStillLand() {
        return switch (state) {
            case Due _, Verifying _ -> trails.stream().anyMatch(Trail::mayHaveLanded);
            case ActionNeeded _, Unconfirmed _, Settled _ -> false;
        };
    }

    /** A use began: the grant lives on. Only if nothing {@link #mayStillLand}. */
    public Revocation withdrawn(Instant now) {
        if (mayStillLand()) throw new IllegalStateException("a call of revocation " + id + " may still land");
        return settled() ? this : settle(Ending.WITHDRAWN, now);
    }

    /**
     * The person consented anew, so the next epoch begins.
     *
     * @param everyTokenRefused whatever call may still have been on its way has landed: the provider refuses each token of this
     *     epoch
     */
    public Revocation superseded(Instant now, boolean everyTokenRefused) {
        if (mayStillLand() && !everyTokenRefused)
            throw new IllegalStateException("a call of revocation " + id + " may still land");
        return settled() ? this : settle(Ending.SUPERSEDED, now);
    }

    /** An operator asks to try now; somebody waiting for a person tries the call again too. */
    public Revocation askedAgain(Instant now) {
        return switch (state) {
            case Due due -> in(new Due(earlier(due.at(), now), due.tries()));
            case Verifying verifying -> in(new Verifying(earlier(verifying.at(), now), verifying.since()));
            case ActionNeeded _ -> in(new Due(now, 0));
            case Unconfirmed unconfirmed -> in(new Unconfirmed(earlier(unconfirmed.at(), now)));
            case Settled _ -> this;
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * An attempt begins. The time since it was due was not spent trying (the breaker was open, we were away), so it does
     * not count.
     */
    public Revocation attempt(int number, Instant now) {
        Instant since = state.nextAt();
        Duration waited = since == null || now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
        return new Revocation(
                        id, grantId, epoch, state, trails, number, deadline.plus(waited), listing, looked, evidence)
                .eachTrail(Trail::recovered);
    }

    /** Others use tokens too: one of theirs may have become uncertain, or refused, meanwhile. */
    public Revocation uncertain(String tokenId) {
        return trail(tokenId, trail -> trail.sure(false));
    }

    /** What to ask now; nothing while it waits. */
    public Optional<Step> next(Instant now, Rules rules) {
        return new Planning(this, rules).next(now);
    }

    /** The call of this step goes out now. */
    public Revocation calling(Step.Revoke step) {
        return trail(step.tokenId(), trail -> trail.calling(attempt));
    }

    public Revocation heard(Step.Refresh step, RefreshAnswer answer, Instant now, Rules rules) {
        return new HearingRefresh(this, rules, now).of(step.tokenId(), answer);
    }

    public Revocation heard(Step.Revoke step, RevokeAnswer answer, Instant now, Rules rules) {
        return new HearingRevoke(this, rules, now).of(step.tokenId(), answer);
    }

    public Revocation heard(Step.Look step, LookAnswer answer, Instant now, Rules rules) {
        return new HearingLook(this, rules, now).of(answer);
    }

    /** Somebody else is using the token, or there was more to do than one attempt has time for: it goes on, and it is no try. */
    public Revocation goesOn(Instant again) {
        return switch (state) {
            case Due due -> in(new Due(again, due.tries()));
            case Verifying verifying -> in(new Verifying(again, verifying.since()));
            case ActionNeeded waiting ->
                in(new ActionNeeded(again, waiting.since(), waiting.step(), waiting.tenantWide()));
            case Unconfirmed _ -> in(new Unconfirmed(again));
            case Settled _ -> this;
        };
    }

    /** If there is nothing left to ask in this attempt, what follows from it all. */
    public Revocation concluded(Instant now, Rules rules) {
        return new Conclusion(this, rules, now).drawn();
    }

    Trail trail(String tokenId) {
        return trails.stream()
                .filter(trail -> trail.tokenId().equals(tokenId))
                .findFirst()
                .orElseThrow();
    }

    Revocation trail(String tokenId, UnaryOperator<Trail> change) {
        return eachTrail(trail -> trail.tokenId().equals(tokenId) ? change.apply(trail) : trail);
    }

    Revocation eachTrail(UnaryOperator<Trail> change) {
        List<Trail> next = trails.stream().map(change).toList();
        return new Revocation(id, grantId, epoch, state, next, attempt, deadline, listing, looked, evidence);
    }

    Revocation in(RevocationState next) {
        return new Revocation(id, grantId, epoch, next, trails, attempt, deadline, listing, looked, evidence);
    }

    Revocation settle(Ending ending, Instant now) {
        return in(new Settled(now, ending));
    }

    Revocation deadlineLater(Duration time) {
        return new Revocation(
                id, grantId, epoch, state, trails, attempt, deadline.plus(time), listing, looked, evidence);
    }

    Revocation listed(Listed seen) {
        return new Revocation(
                id, grantId, epoch, state, trails, attempt, deadline, Optional.of(seen), looked, evidence);
    }

    Revocation lookedNow() {
        return new Revocation(id, grantId, epoch, state, trails, attempt, deadline, listing, attempt, evidence);
    }

    /** A newer piece of the same kind takes the older one's place, so that it stays a page and not a log. */
    Revocation shown(String kind, Instant at, String detail) {
        List<Evidence> next = new ArrayList<>(evidence);
        next.removeIf(older -> older.kind().equals(kind));
        next.add(new Evidence(kind, at, detail));
        return new Revocation(id, grantId, epoch, state, trails, attempt, deadline, listing, looked, List.copyOf(next));
    }
}
