package io.unhook.revocation.application;

import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueWorker.Health;
import io.unhook.revocation.application.TokenTurn.Turn;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.Token.Life;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NeedsSignIn;
import io.unhook.revocation.domain.provider.RefreshAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NotNow;
import io.unhook.revocation.domain.provider.RefreshAnswer.OurFault;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks whether a token still works that nobody has used for a while: else a person who took their access away at the provider would
 * hear of it when they need it.
 *
 * <p>It uses the token as everybody does, under its lease, and what the answer means is decided where it always is
 * ({@link TokenTurn}): only a refusal of this token costs a use its access. All else is looked at again later.
 */
@ApplicationScoped
class CheckAccess {
    private final Checks checks;
    private final CheckTimes times;
    private final Grants grants;
    private final TokenTurn turn;
    private final InTransaction transaction;

    CheckAccess(Checks checks, CheckTimes times, Grants grants, TokenTurn turn, InTransaction transaction) {
        this.checks = checks;
        this.times = times;
        this.grants = grants;
        this.turn = turn;
        this.transaction = transaction;
    }

    private enum Wanted {
        CHECK,
        /** Nobody would miss it now, and that may change. */
        NOT_NOW,
        NEVER
    }

    Health of(Claim claim) {
        return switch (transaction.get(() -> wanted(claim.id()))) {
            case CHECK -> check(claim);
            case NOT_NOW -> put(() -> checks.again(claim, times.next()));
            case NEVER -> put(() -> checks.over(claim));
        };
    }

    private Wanted wanted(String tokenId) {
        return checks.grantOf(tokenId)
                .flatMap(grants::byId)
                .flatMap(grant -> grant.token(tokenId).map(token -> wanted(grant, token)))
                .orElse(Wanted.NEVER);
    }

    private static Wanted wanted(Grant grant, Token token) {
        if (!token.usable() || grant.state() == Grant.State.ENDED) return Wanted.NEVER;
        boolean missed = grant.uses().stream()
                .filter(Use::alive)
                .anyMatch(use -> use.tokenId().equals(token.id()));
        boolean tells = grant.state() == Grant.State.LIVE && token.life() != Life.SIGN_IN;
        return missed && tells ? Wanted.CHECK : Wanted.NOT_NOW;
    }

    private Health check(Claim claim) {
        Turn<Boolean> turned = turn.refresh(claim.id(), _ -> true);
        return turned.answer().map(answer -> heard(claim, answer)).orElseGet(() -> somebodyIsAtIt(claim));
    }

    private Health heard(Claim claim, RefreshAnswer answer) {
        return switch (answer) {
            case Refreshed _ -> put(() -> checks.again(claim, times.next()));
            case NeedsSignIn _ -> put(() -> checks.again(claim, times.next()));
            case TokenDead _ -> put(() -> checks.over(claim));
            case OurFault _, NotNow _, NoAnswer _ -> {
                put(() -> checks.again(claim, times.retry()));
                yield Words.health(answer);
            }
        };
    }

    /** Whoever that is learns what we wanted to know. */
    private Health somebodyIsAtIt(Claim claim) {
        return put(() -> checks.again(claim, times.retry()));
    }

    private Health put(Runnable what) {
        transaction.get(() -> {
            what.run();
            return true;
        });
        return Health.OK;
    }
}
