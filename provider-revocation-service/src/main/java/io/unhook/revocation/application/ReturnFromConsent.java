package io.unhook.revocation.application;

import io.unhook.contracts.RefusalCause;
import io.unhook.messaging.CrashPoint;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.ConsentTold.What;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.consent.ConsentState.Waiting;
import io.unhook.revocation.domain.provider.CodeExchange;
import io.unhook.revocation.domain.provider.ExchangeAnswer;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * A person comes back from a provider's consent page.
 *
 * <p>Whose answer it is, is asked before anything else, and an answer from a stranger changes nothing. Then the state is used up,
 * in one short transaction; the code is exchanged with none open; and what came of it is written in another. If we die in
 * between, the consent lapses.
 */
@ApplicationScoped
public class ReturnFromConsent {
    private static final Logger LOG = Logger.getLogger(ReturnFromConsent.class);

    /** Some of Microsoft's flows say the second where a person pressed Cancel. */
    private static final Set<String> DENIED = Set.of("access_denied", "consent_required");

    private final Consents consents;
    private final ConsentDoors doors;
    private final EndConsent endConsent;
    private final TakeConsent take;
    private final StateSecrets secrets;
    private final AskProvider ask;
    private final InTransaction transaction;
    private final Duration exchangeTime;
    private final Clock clock;

    ReturnFromConsent(
            Consents consents,
            ConsentDoors doors,
            EndConsent endConsent,
            TakeConsent take,
            StateSecrets secrets,
            AskProvider ask,
            InTransaction transaction,
            RevocationSettings settings,
            Clock clock) {
        this.consents = consents;
        this.doors = doors;
        this.endConsent = endConsent;
        this.take = take;
        this.secrets = secrets;
        this.ask = ask;
        this.transaction = transaction;
        this.exchangeTime = settings.consents().exchange();
        this.clock = clock;
    }

    /** @param callback the last part of the redirect URI that was called */
    public record Brought(
            String callback,
            Optional<Secret> state,
            Optional<Secret> code,
            Optional<String> error,
            Optional<String> iss) {}

    public ConsentTold with(Brought brought) {
        return brought.state()
                .flatMap(state -> transaction.get(() -> consents.byState(state)))
                .filter(consent -> consent.callback().equals(brought.callback()))
                .map(consent -> of(consent, brought))
                .orElseGet(ConsentTold::notOurs);
    }

    private ConsentTold of(Consent consent, Brought brought) {
        var door = doors.of(consent.purpose().provider());
        return switch (door.sentBy(consent.issuer(), brought.iss())) {
            case WRONG -> stranger(consent);
            case UNKNOWN -> ConsentTold.of(consent, new What.NotNow());
            case RIGHT ->
                brought.code().isEmpty() && brought.error().isEmpty()
                        ? ConsentTold.of(consent, new What.Incomplete())
                        : heard(consent, brought);
        };
    }

    private static ConsentTold stranger(Consent consent) {
        LOG.warnf(
                "an answer of another issuer is not listened to consentId=%s provider=%s",
                consent.id(), consent.purpose().provider());
        return ConsentTold.of(consent, new What.WrongSender());
    }

    private ConsentTold heard(Consent consent, Brought brought) {
        Claimed claimed = transaction.get(() -> claim(consent, brought));
        return claimed.over().orElseGet(() -> exchange(claimed.consent(), brought));
    }

    /** @param over what to tell, if there is nothing more to do */
    private record Claimed(Consent consent, Optional<ConsentTold> over) {

        static Claimed over(Consent consent, What what) {
            return new Claimed(consent, Optional.of(ConsentTold.of(consent, what)));
        }
    }

    private Claimed claim(Consent seen, Brought brought) {
        EndConsent.Locked locked = endConsent.lock(seen.id()).orElseThrow();
        Consent consent = locked.consent();
        Instant now = clock.instant();
        Optional<Consent> returned = consent.returned(now, now.plus(exchangeTime));
        if (consent.round() != seen.round() || (returned.isEmpty() && !late(consent)))
            return Claimed.over(consent, new What.UsedBefore());
        if (locked.removed()) return refused(consent, RefusalCause.MAILBOX_REMOVED, new What.Removed());
        if (returned.isEmpty()) return refused(consent, RefusalCause.LAPSED, new What.TooLate());
        if (brought.error().isPresent())
            return refusedThere(consent, brought.error().get());
        consents.save(returned.get());
        return new Claimed(returned.get(), Optional.empty());
    }

    private static boolean late(Consent consent) {
        return consent.state() instanceof Waiting;
    }

    private Claimed refusedThere(Consent consent, String error) {
        if (DENIED.contains(error)) return refused(consent, RefusalCause.DENIED, new What.Denied());
        LOG.warnf(
                "a consent page failed consentId=%s provider=%s outcome=%s",
                consent.id(), consent.purpose().provider(), error.matches("[a-z_]{1,64}") ? error : "unreadable");
        return refused(consent, RefusalCause.LAPSED, new What.TryAgain());
    }

    private Claimed refused(Consent consent, RefusalCause cause, What what) {
        return Claimed.over(endConsent.refuse(consent, cause, Set.of()), what);
    }

    private ConsentTold exchange(Consent consent, Brought brought) {
        Instant asked = clock.instant();
        var exchange = new CodeExchange(
                consent.issuer(),
                doors.redirectUri(consent.callback()),
                brought.code().orElseThrow(),
                secrets.of(brought.state().orElseThrow()));
        ExchangeAnswer answer = ask.exchange(doors.of(consent.purpose().provider()), exchange);
        CrashPoint.reached("code-exchanged");
        return switch (answer) {
            case ExchangeAnswer.Exchanged(var proven) -> take.access(consent, proven, asked);
            case ExchangeAnswer.NotTheirs _ ->
                take.nothing(consent, RefusalCause.OTHER_MAILBOX, new What.OtherMailbox(Optional.empty()));
            case ExchangeAnswer.WrongScopes(String detail) -> take.tooLittle(consent, Set.of(detail.split(" ")));
            case ExchangeAnswer.CodeRefused _, ExchangeAnswer.OurFault _, ExchangeAnswer.Unavailable _ ->
                take.nothing(consent, RefusalCause.LAPSED, new What.TryAgain());
        };
    }
}
