package io.unhook.revocation.application;

import io.unhook.contracts.RefusalCause;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.EndConsent.Locked;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.consent.ConsentState.Answered;
import io.unhook.revocation.domain.consent.ConsentState.Exchanging;
import io.unhook.revocation.domain.consent.ConsentState.Granted;
import io.unhook.revocation.domain.consent.ConsentState.Paused;
import io.unhook.revocation.domain.consent.ConsentState.Refused;
import io.unhook.revocation.domain.consent.ConsentState.Waiting;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The product says who came back with a consent's code. The user who began: it is taken, as if it had just come. Anybody else:
 * nothing of it is kept. Said again, it has the same answer.
 */
@ApplicationScoped
public class CompleteConsent {
    private final Consents consents;
    private final EndConsent endConsent;
    private final ResumeConsent resume;
    private final InTransaction transaction;
    private final Duration lease;
    private final Duration pause;
    private final Clock clock;

    CompleteConsent(
            Consents consents,
            EndConsent endConsent,
            ResumeConsent resume,
            InTransaction transaction,
            RevocationSettings settings,
            Clock clock) {
        this.consents = consents;
        this.endConsent = endConsent;
        this.resume = resume;
        this.transaction = transaction;
        this.lease = settings.work().lease();
        this.pause = settings.consents().pause();
        this.clock = clock;
    }

    /** The id of its use; empty if its older access is being ended just now, or the provider cannot be asked: it goes on by itself. */
    public Optional<String> by(Asker asker, String userId, String consentId, Secret code) {
        Heard heard = transaction.get(() -> hear(asker, userId, consentId, code));
        if (!heard.theirs()) throw new Refusal.ConsentOfAnotherUser();
        if (heard.begun()) resume.of(heard.consent());
        return useId(
                heard.begun() ? transaction.get(() -> consents.byId(consentId)).orElseThrow() : heard.consent());
    }

    /** @param begun it was taken up by this call */
    private record Heard(Consent consent, boolean theirs, boolean begun) {}

    private Heard hear(Asker asker, String userId, String consentId, Secret code) {
        Locked locked = endConsent
                .lock(consentId)
                .filter(found -> asker.belongsTo(found.consent().purpose().accountId()))
                .filter(_ -> consents.hasCode(consentId, code))
                .orElseThrow(() -> new Refusal.NotFound("consent"));
        Consent consent = locked.consent();
        boolean theirs = consent.purpose().userId().equals(userId);
        if (!(consent.state() instanceof Answered)) return new Heard(consent, theirs, false);
        if (!theirs) return over(consent, RefusalCause.DENIED, false);
        if (locked.removed()) return over(consent, RefusalCause.MAILBOX_REMOVED, true);
        return takeUp(consent)
                .map(taken -> new Heard(taken, true, true))
                .orElseGet(() -> over(consent, RefusalCause.LAPSED, true));
    }

    private Heard over(Consent consent, RefusalCause cause, boolean theirs) {
        return new Heard(endConsent.refuse(consent, cause, Set.of()), theirs, false);
    }

    /** From here on it is like one that waits for its older access to end; if we die, the worker goes on when the lease ends. */
    private Optional<Consent> takeUp(Consent consent) {
        Instant now = clock.instant();
        Optional<Consent> taken = consent.handedIn(now, now.plus(lease), now.plus(pause));
        taken.ifPresent(consents::save);
        return taken;
    }

    private static Optional<String> useId(Consent consent) {
        return switch (consent.state()) {
            case Granted granted -> Optional.of(granted.useId());
            case Paused _, Answered _, Waiting _, Exchanging _ -> Optional.empty();
            case Refused refused ->
                throw new Refusal.ConsentRefused(refused.cause().name());
        };
    }
}
