package io.unhook.revocation.application;

import io.unhook.messaging.Ids;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.consent.Consent.Wanted;
import io.unhook.revocation.domain.consent.ConsentState.Waiting;
import io.unhook.revocation.domain.provider.ConsentRequest;
import io.unhook.revocation.domain.provider.PageAnswer;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A person is to be asked for access, or need not be.
 *
 * <p>Asking again for the same use renews its consent: whoever got no answer asks once more, and its one end stays one.
 */
@ApplicationScoped
public class BeginConsent {
    private static final Logger LOG = Logger.getLogger(BeginConsent.class);

    private final ConsentDoors doors;
    private final ReturnUrls returnUrls;
    private final WantedScopes wantedScopes;
    private final AttachOwn attachOwn;
    private final SameUser sameUser;
    private final Consents consents;
    private final Mailboxes mailboxes;
    private final EndConsent endConsent;
    private final StateSecrets secrets;
    private final AskProvider ask;
    private final InTransaction transaction;
    private final Duration life;
    private final Ids ids;
    private final RandomSecrets random;
    private final Clock clock;

    BeginConsent(
            ConsentDoors doors,
            ReturnUrls returnUrls,
            WantedScopes wantedScopes,
            AttachOwn attachOwn,
            SameUser sameUser,
            Consents consents,
            Mailboxes mailboxes,
            EndConsent endConsent,
            StateSecrets secrets,
            AskProvider ask,
            InTransaction transaction,
            RevocationSettings settings,
            Ids ids,
            RandomSecrets random,
            Clock clock) {
        this.doors = doors;
        this.returnUrls = returnUrls;
        this.wantedScopes = wantedScopes;
        this.attachOwn = attachOwn;
        this.sameUser = sameUser;
        this.consents = consents;
        this.mailboxes = mailboxes;
        this.endConsent = endConsent;
        this.secrets = secrets;
        this.ask = ask;
        this.transaction = transaction;
        this.life = settings.consents().life();
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    public record Ask(Purpose purpose, Optional<String> issuer, String returnUrl, String locale) {}

    public sealed interface Begun {

        /** Nobody need be asked. */
        record Attached(String useId) implements Begun {}

        record AtPage(String consentId, URI url, Instant expiresAt, List<AskedScope> scopes) implements Begun {}
    }

    public Begun begin(Asker asker, Ask asked) {
        if (!asker.belongsTo(asked.purpose().accountId())) throw new Refusal.NotFound("account");
        returnUrls.check(asked.returnUrl());
        ConsentDoors.Page page = doors.of(asked.purpose(), asked.issuer());
        WantedScopes.Asked scopes = wantedScopes.of(asked.purpose(), page.callback(), asked.locale());
        var need = new AttachOwn.Need(
                asked.purpose(), asked.issuer(), scopes.wanted().required(), page.door());
        return transaction
                .get(() -> attach(need))
                .<Begun>map(Begun.Attached::new)
                .orElseGet(() -> ask(asked, page, scopes));
    }

    private Optional<String> attach(AttachOwn.Need need) {
        if (need.purpose() instanceof OfMailbox of) mustNotHaveEnded(of);
        return attachOwn.to(need);
    }

    /** Under the mailbox's lock: better said now than on a page, to somebody who has allowed it in vain. */
    private void mustNotHaveEnded(OfMailbox of) {
        if (mailboxes.lock(of.mailbox()).hasEnded(of.connection(), clock.instant()))
            throw new Refusal.ConnectionEnded();
    }

    private Begun ask(Ask asked, ConsentDoors.Page page, WantedScopes.Asked scopes) {
        Secret state = random.next();
        URI url = url(asked, page, scopes.wanted(), state);
        Instant now = clock.instant();
        Instant until = now.plus(life);
        String id = transaction.get(() -> store(asked, page.callback(), scopes.wanted(), state, now, until));
        return new Begun.AtPage(id, url, until, scopes.told());
    }

    private URI url(Ask asked, ConsentDoors.Page page, Wanted wanted, Secret state) {
        var request = new ConsentRequest(
                asked.issuer(),
                doors.redirectUri(page.callback()),
                wanted.asked(),
                state,
                secrets.of(state),
                address(asked.purpose()));
        return switch (ask.page(page.door(), request)) {
            case PageAnswer.At(URI url) -> url;
            case PageAnswer.OurFault _ -> throw new Refusal.ProviderUnavailable(Duration.ofMinutes(1));
            case PageAnswer.NotNow busy -> throw new Refusal.ProviderUnavailable(AskProvider.wait(busy.retryAfter()));
        };
    }

    private Optional<String> address(Purpose purpose) {
        return switch (purpose) {
            case OfMailbox of -> Optional.of(of.mailbox().address());
            case OfFeature _ -> transaction.get(() -> sameUser.address(purpose));
        };
    }

    private String store(Ask asked, String callback, Wanted wanted, Secret state, Instant now, Instant until) {
        Consent anew = new Consent(
                ids.next(),
                asked.purpose(),
                asked.issuer(),
                callback,
                wanted,
                asked.returnUrl(),
                asked.locale(),
                now,
                1,
                new Waiting(until));
        Optional<Consent> open = open(asked.purpose());
        Consent consent = open.map(found -> found.renewed(anew)).orElse(anew);
        if (open.isPresent()) consents.renew(consent, state);
        else consents.add(consent, state);
        LOG.infof(
                "consent asked consentId=%s provider=%s attempt=%d",
                consent.id(), asked.purpose().provider(), consent.round());
        return consent.id();
    }

    /** The same use's, locked; those of earlier connections end. */
    private Optional<Consent> open(Purpose purpose) {
        return switch (purpose) {
            case OfMailbox of -> {
                mustNotHaveEnded(of);
                endConsent.earlier(of.mailbox(), of.connection());
                yield consents.lockOpen(of.mailbox()).stream()
                        .filter(open -> EndConsent.connectionOf(open) == of.connection())
                        .findFirst();
            }
            case OfFeature of -> consents.lockOpen(of);
        };
    }
}
