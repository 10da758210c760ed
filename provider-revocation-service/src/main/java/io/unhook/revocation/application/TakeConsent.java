package io.unhook.revocation.application;

import io.unhook.contracts.RefusalCause;
import io.unhook.revocation.application.ConsentTold.What;
import io.unhook.revocation.application.NewGrant.Handed.RefreshToken;
import io.unhook.revocation.application.ProvenGrant.ByNewToken;
import io.unhook.revocation.application.RegisterGrant.Registered;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.consent.ConsentState.Refused;
import io.unhook.revocation.domain.provider.ProofAnswer.Proven;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a person gave is what was asked for, or none of it is kept. What is refused is not revoked either: that could end a grant
 * which lives on elsewhere.
 */
@ApplicationScoped
class TakeConsent {
    private static final int PROOFS = 4;

    private final EndConsent endConsent;
    private final ConsentDoors doors;
    private final ProveGrant prove;
    private final AttachUse attach;
    private final PauseConsent pause;
    private final SameUser sameUser;
    private final HoldConsent hold;
    private final InTransaction transaction;

    TakeConsent(
            EndConsent endConsent,
            ConsentDoors doors,
            ProveGrant prove,
            AttachUse attach,
            PauseConsent pause,
            SameUser sameUser,
            HoldConsent hold,
            InTransaction transaction) {
        this.endConsent = endConsent;
        this.doors = doors;
        this.prove = prove;
        this.attach = attach;
        this.pause = pause;
        this.sameUser = sameUser;
        this.hold = hold;
        this.transaction = transaction;
    }

    /** @param asked when the provider was asked: what changed since may have ended this again */
    ConsentTold access(Consent consent, Proven proven, Instant asked) {
        if (!opens(consent, proven))
            return nothing(consent, RefusalCause.OTHER_MAILBOX, new What.OtherMailbox(Optional.of(proven.address())));
        Proven named = withScopes(consent, proven);
        Set<String> missing = doors.of(consent.purpose().provider())
                .missing(consent.wanted().required(), named.refreshed().scopes());
        if (!missing.isEmpty()) return tooLittle(consent, missing);
        return named.refreshed()
                .newRefreshToken()
                .map(token -> kept(consent, new ByNewToken(named, token, token, asked)))
                .orElseGet(() ->
                        end(consent, RefusalCause.MISSING_SCOPES, Set.of("offline_access"), new What.NothingLasting()));
    }

    ConsentTold tooLittle(Consent consent, Set<String> missing) {
        return end(consent, RefusalCause.MISSING_SCOPES, missing, new What.MissingScopes(missing));
    }

    ConsentTold nothing(Consent consent, RefusalCause cause, What what) {
        return end(consent, cause, Set.of(), what);
    }

    private static boolean opens(Consent consent, Proven proven) {
        return switch (consent.purpose()) {
            case OfMailbox of -> proven.address().equalsIgnoreCase(of.mailbox().address());
            case OfFeature _ -> true;
        };
    }

    /** RFC 6749, 5.1: an answer that names no scopes gave what was asked for. */
    private static Proven withScopes(Consent consent, Proven proven) {
        Refreshed tokens = proven.refreshed();
        if (!tokens.scopes().isEmpty()) return proven;
        var named = new Refreshed(
                tokens.accessToken(),
                tokens.expiresAt(),
                tokens.newRefreshToken(),
                consent.wanted().asked());
        return new Proven(proven.grant(), proven.address(), proven.clientId(), named);
    }

    /** The grant may have changed since the provider answered, as when an older one was ended: then it is proven again. */
    private ConsentTold kept(Consent consent, ByNewToken first) {
        if (!transaction.get(() -> sameUser.isShown(consent.purpose(), first.key()))) return held(consent, first);
        ByNewToken proven = first;
        try {
            for (int proofs = 0; proofs < PROOFS; proofs++) {
                ByNewToken now = proven;
                Optional<ConsentTold> told = transaction.get(() -> attach(consent, now));
                if (told.isPresent()) return told.get();
                proven = provenAgain(consent, now);
            }
            return nothing(consent, RefusalCause.LAPSED, new What.TryAgain());
        } catch (Refusal.RevocationInProgress _) {
            return paused(consent, proven);
        } catch (Refusal refusal) {
            return refused(consent, refusal);
        }
    }

    private ByNewToken provenAgain(Consent consent, ByNewToken before) {
        Secret token = before.handedIn();
        var grant = new NewGrant(
                consent.purpose(),
                consent.issuer(),
                Optional.of(before.proven().clientId()),
                Optional.of(consent.begunAt()),
                new RefreshToken(token));
        ByNewToken again = (ByNewToken) prove.unknown(grant, token, Optional.of(before));
        return new ByNewToken(withScopes(consent, again.proven()), token, again.newest(), again.at());
    }

    ConsentTold refused(Consent consent, Refusal refusal) {
        return switch (refusal) {
            case Refusal.UseOnAnotherGrant _, Refusal.TokenOfAnotherMailbox _ ->
                nothing(consent, RefusalCause.OTHER_MAILBOX, new What.OtherMailbox(Optional.empty()));
            default -> nothing(consent, RefusalCause.LAPSED, new What.TryAgain());
        };
    }

    private ConsentTold held(Consent seen, ByNewToken proven) {
        return transaction.get(() -> {
            EndConsent.Locked locked = endConsent.lock(seen.id()).orElseThrow();
            Consent consent = locked.consent();
            if (!consent.open() || consent.round() != seen.round()) return ConsentTold.of(consent, ended(consent));
            HoldConsent.Held held = hold.with(consent, proven);
            return ConsentTold.of(held.consent(), new What.Answered(held.back()));
        });
    }

    /** A call that ends the older access may take this one with it: neither taken nor refused before that is known. */
    private ConsentTold paused(Consent seen, ByNewToken proven) {
        return transaction.get(() -> {
            Consent consent = endConsent.lock(seen.id()).orElseThrow().consent();
            if (!consent.open() || consent.round() != seen.round()) return ConsentTold.of(consent, ended(consent));
            return ConsentTold.of(pause.with(consent, proven), new What.Paused());
        });
    }

    /** Empty if the proof is worth nothing any more. In the caller's transaction. */
    Optional<ConsentTold> attach(Consent seen, ByNewToken proven) {
        EndConsent.Locked locked = endConsent.lock(seen.id()).orElseThrow();
        Consent consent = locked.consent();
        if (!consent.open()) return Optional.of(ConsentTold.of(consent, ended(consent)));
        if (locked.removed())
            return Optional.of(ConsentTold.of(
                    endConsent.refuse(consent, RefusalCause.MAILBOX_REMOVED, Set.of()), new What.Removed()));
        return attach.to(proven, new NewUse(consent.purpose(), Optional.of(consent.begunAt()), true))
                .map(Registered::useId)
                .map(useId -> ConsentTold.of(endConsent.grant(consent, useId), new What.Connected()));
    }

    /** A newer URL of the same consent is not ended by what an older one brought. */
    private ConsentTold end(Consent seen, RefusalCause cause, Set<String> missing, What what) {
        return transaction.get(() -> {
            Consent consent = endConsent.lock(seen.id()).orElseThrow().consent();
            if (!consent.open()) return ConsentTold.of(consent, ended(consent));
            boolean ours = consent.round() == seen.round();
            return ConsentTold.of(ours ? endConsent.refuse(consent, cause, missing) : consent, what);
        });
    }

    /** It ended while the provider was asked. */
    private static What ended(Consent consent) {
        return switch (consent.state()) {
            case Refused refused when refused.cause() == RefusalCause.MAILBOX_REMOVED -> new What.Removed();
            case Refused _ -> new What.TooLate();
            default -> new What.UsedBefore();
        };
    }
}
