package io.unhook.revocation.domain.consent;

import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.RefusalCause;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.consent.ConsentState.Answered;
import io.unhook.revocation.domain.consent.ConsentState.Exchanging;
import io.unhook.revocation.domain.consent.ConsentState.Granted;
import io.unhook.revocation.domain.consent.ConsentState.Paused;
import io.unhook.revocation.domain.consent.ConsentState.Refused;
import io.unhook.revocation.domain.consent.ConsentState.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One person is asked for one use's access.
 *
 * <p><b>Promise.</b> It ends once, as granted or as refused, whatever comes back from the browser, how often, and how late. Asking
 * again for the same use while it is open renews it: a new URL, the old one is worth nothing, and still one answer.
 *
 * @param callback the last part of the redirect URI: which provider the answer must come from
 * @param begunAt when its newest URL was asked for, which is when its connection began
 * @param round counts its URLs: what an older one brings can no longer refuse it
 */
public record Consent(
        String id,
        Purpose purpose,
        Optional<String> issuer,
        String callback,
        Wanted wanted,
        String returnUrl,
        String locale,
        Instant begunAt,
        int round,
        ConsentState state) {

    /** @param required those of {@code asked} without which there is no use in it */
    public record Wanted(Set<String> asked, Set<String> required) {}

    public boolean open() {
        return state.open();
    }

    /** The same use is asked for again: this consent, with what is wanted now. */
    public Consent renewed(Consent anew) {
        mustBeOpen("renewed");
        return new Consent(
                id,
                anew.purpose,
                anew.issuer,
                anew.callback,
                anew.wanted,
                anew.returnUrl,
                anew.locale,
                anew.begunAt,
                round + 1,
                anew.state);
    }

    /** The person came back in time: empty if this URL's answer has come before, or too late. */
    public Optional<Consent> returned(Instant now, Instant leaseEnds) {
        return switch (state) {
            case Waiting waiting when now.isBefore(waiting.until()) -> Optional.of(in(waiting.exchange(leaseEnds)));
            case Waiting _, Exchanging _, Answered _, Paused _, Granted _, Refused _ -> Optional.empty();
        };
    }

    public Consent answered(Instant until) {
        mustBeOpen("answered");
        return in(new Answered(until));
    }

    /** Its product says that it was the user who began: empty if that is not waited for, or not any more. */
    public Optional<Consent> handedIn(Instant now, Instant next, Instant until) {
        return switch (state) {
            case Answered answered when now.isBefore(answered.until()) -> Optional.of(in(new Paused(next, until)));
            case Waiting _, Exchanging _, Answered _, Paused _, Granted _, Refused _ -> Optional.empty();
        };
    }

    public Consent paused(Instant next, Instant until) {
        mustBeOpen("paused");
        return in(new Paused(next, until));
    }

    /** Still not known: it is looked at again, for as long as it was promised at first. */
    public Consent lookedAt(Instant next) {
        return state instanceof Paused paused ? in(new Paused(next, paused.until())) : this;
    }

    public Consent granted(Instant at, String useId) {
        mustBeOpen("granted");
        return in(new Granted(at, useId));
    }

    public Consent refused(Instant at, RefusalCause cause, Set<String> missingScopes) {
        mustBeOpen("refused");
        return in(new Refused(at, cause, missingScopes));
    }

    /** What others hear of its end as refused; a feature's consent is its product's own business. */
    public Optional<AccessRefused> refusal() {
        return switch (state) {
            case Refused refused -> refusal(refused);
            case Waiting _, Exchanging _, Answered _, Paused _, Granted _ -> Optional.empty();
        };
    }

    private Optional<AccessRefused> refusal(Refused refused) {
        List<String> missing = refused.missingScopes().stream().sorted().toList();
        return switch (purpose) {
            case OfMailbox of ->
                Optional.of(new AccessRefused(of.mailbox(), of.connection(), refused.cause(), missing));
            case OfFeature _ -> Optional.empty();
        };
    }

    private void mustBeOpen(String move) {
        if (!open())
            throw new IllegalStateException("consent " + id + " is " + state.name() + " and cannot be " + move);
    }

    private Consent in(ConsentState next) {
        return new Consent(id, purpose, issuer, callback, wanted, returnUrl, locale, begunAt, round, next);
    }
}
