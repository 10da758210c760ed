package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.RefusalCause;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.consent.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** A consent ends, once, and whoever waits for it is told. In the caller's transaction. */
@ApplicationScoped
class EndConsent {
    private static final Logger LOG = Logger.getLogger(EndConsent.class);

    private final Consents consents;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final Counters counters;
    private final Clock clock;

    EndConsent(Consents consents, Mailboxes mailboxes, Outbox outbox, Counters counters, Clock clock) {
        this.consents = consents;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.counters = counters;
        this.clock = clock;
    }

    /** @param removed its mailbox has ended that connection */
    record Locked(Consent consent, boolean removed) {}

    /** Its mailbox first, as everybody does. */
    Optional<Locked> lock(String consentId) {
        return consents.byId(consentId).map(found -> switch (found.purpose()) {
            case OfMailbox of -> {
                Mailboxes.Known known = mailboxes.lock(of.mailbox());
                Consent locked = consents.lock(consentId).orElseThrow();
                yield new Locked(locked, known.hasEnded(of.connection(), locked.begunAt()));
            }
            case OfFeature _ -> new Locked(consents.lock(consentId).orElseThrow(), false);
        });
    }

    Consent refuse(Consent open, RefusalCause cause, Set<String> missingScopes) {
        Consent refused = open.refused(clock.instant(), cause, missingScopes);
        consents.save(refused);
        refused.refusal().ifPresent(outbox::publish);
        ended(refused, cause.name());
        return refused;
    }

    /** What there is to hear of it was told when its use began. */
    Consent grant(Consent open, String useId) {
        Consent granted = open.granted(clock.instant(), useId);
        consents.save(granted);
        ended(granted, "GRANTED");
        return granted;
    }

    /** Those of this use that wait for an answer, locked; before any grant, as everybody does. */
    List<Consent> waitingFor(Purpose purpose) {
        return switch (purpose) {
            case OfMailbox of -> {
                Mailboxes.Known known = mailboxes.lock(of.mailbox());
                yield consents.lockOpen(of.mailbox()).stream()
                        .filter(open -> of.connection().equals(connectionOf(open)))
                        .filter(open -> !known.hasEnded(of.connection(), open.begunAt()))
                        .toList();
            }
            case OfFeature of -> consents.lockOpen(of).stream().toList();
        };
    }

    /** Their use began without an answer from that page, so nobody need give one any more; {@code AccessGranted} is their end. */
    void needless(List<Consent> waiting, String useId) {
        waiting.forEach(consent -> grant(consent, useId));
    }

    /** The mailbox is locked by the caller. */
    void mailboxRemoved(Mailbox mailbox, Predicate<Consent> which) {
        end(mailbox, which, RefusalCause.MAILBOX_REMOVED);
    }

    /** Somebody asks anew for a later connection. */
    void earlier(Mailbox mailbox, int connection) {
        end(mailbox, consent -> connectionOf(consent) < connection, RefusalCause.LAPSED);
    }

    private void end(Mailbox mailbox, Predicate<Consent> which, RefusalCause cause) {
        consents.lockOpen(mailbox).stream().filter(which).forEach(open -> refuse(open, cause, Set.of()));
    }

    static int connectionOf(Consent consent) {
        return ((OfMailbox) consent.purpose()).connection();
    }

    private void ended(Consent consent, String outcome) {
        counters.consentEnded(consent.purpose().provider(), outcome);
        LOG.infof(
                "consent ended consentId=%s provider=%s outcome=%s",
                consent.id(), consent.purpose().provider(), outcome);
    }
}
