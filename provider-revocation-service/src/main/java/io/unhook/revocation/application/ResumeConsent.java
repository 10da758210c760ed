package io.unhook.revocation.application;

import io.unhook.contracts.RefusalCause;
import io.unhook.revocation.application.ConsentTold.What;
import io.unhook.revocation.application.Consents.Kept;
import io.unhook.revocation.application.NewGrant.Handed.RefreshToken;
import io.unhook.revocation.application.ProvenGrant.ByNewToken;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.consent.ConsentState.Paused;
import io.unhook.revocation.domain.provider.ProofAnswer.Proven;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A consent waits for the end of its person's older access.
 *
 * <p>In this order, for only so it proves anything: every token of the older epoch is refused, so the call has landed; <b>then</b>
 * the new token still refreshes, so the call did not take it along; then the new epoch begins.
 */
@ApplicationScoped
class ResumeConsent {
    private final Consents consents;
    private final Grants grants;
    private final Revocations revocations;
    private final EndConsent endConsent;
    private final PauseConsent pause;
    private final TakeConsent take;
    private final ProveGrant prove;
    private final TokenTurn turn;
    private final InTransaction transaction;

    ResumeConsent(
            Consents consents,
            Grants grants,
            Revocations revocations,
            EndConsent endConsent,
            PauseConsent pause,
            TakeConsent take,
            ProveGrant prove,
            TokenTurn turn,
            InTransaction transaction) {
        this.consents = consents;
        this.grants = grants;
        this.revocations = revocations;
        this.endConsent = endConsent;
        this.pause = pause;
        this.take = take;
        this.prove = prove;
        this.turn = turn;
        this.transaction = transaction;
    }

    void of(Consent paused) {
        Optional<Kept> kept = transaction.get(() -> consents.kept(paused.id()));
        kept.ifPresent(token -> {
            if (token.grantId().map(this::olderAccessIsOver).orElse(true)) take(paused, token);
            else again(paused, token);
        });
    }

    private boolean olderAccessIsOver(String grantId) {
        List<String> alive = transaction.get(() -> mayBeAlive(grantId));
        alive.forEach(token -> turn.refresh(token, TokenTurn.Stored::grant));
        return alive.isEmpty() || transaction.get(() -> mayBeAlive(grantId)).isEmpty();
    }

    /** The tokens that a call under way has not ended, as far as we know. */
    private List<String> mayBeAlive(String grantId) {
        Grant grant = grants.lock(grantId).orElseThrow();
        boolean mayStillLand = revocations
                .lockOpen(grant.id(), grant.epoch())
                .filter(open -> open.mayStillLand())
                .isPresent();
        return mayStillLand
                ? grant.tokens().stream().filter(Token::usable).map(Token::id).toList()
                : List.of();
    }

    private void take(Consent paused, Kept kept) {
        try {
            ByNewToken proven = proven(paused, kept);
            attach(paused, proven, new Kept(kept.grantId(), kept.clientId(), proven.newest(), kept.scopes()));
        } catch (Refusal.TokenRefused _) {
            boolean takenAlong = kept.grantId().isPresent();
            if (takenAlong) take.nothing(paused, RefusalCause.REVOCATION_IN_PROGRESS, new What.BeingEnded());
            else take.nothing(paused, RefusalCause.LAPSED, new What.TryAgain());
        } catch (Refusal.ProviderUnavailable _) {
            again(paused, kept);
        }
    }

    private void attach(Consent paused, ByNewToken proven, Kept newest) {
        try {
            boolean told = transaction.get(() -> take.attach(paused, proven)).isPresent();
            if (!told) again(paused, newest);
        } catch (Refusal.RevocationInProgress _) {
            if (newest.grantId().isPresent()) again(paused, newest);
            else whilePaused(paused, consent -> pause.with(consent, proven));
        } catch (Refusal refusal) {
            take.refused(paused, refusal);
        }
    }

    private ByNewToken proven(Consent paused, Kept kept) {
        var grant = new NewGrant(
                paused.purpose(),
                paused.issuer(),
                Optional.of(kept.clientId()),
                Optional.of(paused.begunAt()),
                new RefreshToken(kept.token()));
        ByNewToken fresh = (ByNewToken) prove.unknown(grant, kept.token(), Optional.empty());
        return new ByNewToken(withScopes(fresh.proven(), kept), kept.token(), fresh.newest(), fresh.at());
    }

    /** A refresh need not name them again. */
    private static Proven withScopes(Proven proven, Kept kept) {
        Refreshed tokens = proven.refreshed();
        var named = new Refreshed(tokens.accessToken(), tokens.expiresAt(), tokens.newRefreshToken(), kept.scopes());
        return new Proven(proven.grant(), proven.address(), proven.clientId(), named);
    }

    private void again(Consent paused, Kept kept) {
        whilePaused(paused, consent -> pause.again(consent, kept));
    }

    private void whilePaused(Consent seen, Consumer<Consent> then) {
        transaction.get(() -> {
            Consent consent = endConsent.lock(seen.id()).orElseThrow().consent();
            boolean ours = consent.state() instanceof Paused && consent.round() == seen.round();
            if (ours) then.accept(consent);
            return ours;
        });
    }
}
