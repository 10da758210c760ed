package io.unhook.revocation.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.unhook.contracts.RefusalCause;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueClaims;
import io.unhook.messaging.work.DueTable;
import io.unhook.messaging.work.DueWorkLoop;
import io.unhook.messaging.work.DueWorker;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.consent.ConsentState.Paused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever does not come back within the hour is not waited for, nor is an exchange that died on its way. A paused consent is
 * looked at until it is known what becomes of it.
 */
@ApplicationScoped
public class ConsentWork implements DueWorker {
    private static final DueTable DUE = new DueTable("consent", "provider", "account_id");

    private final DueClaims claims;
    private final Consents consents;
    private final EndConsent endConsent;
    private final ResumeConsent resume;
    private final ConsentDoors doors;
    private final InTransaction transaction;
    private final RevocationSettings.Work settings;
    private final Clock clock;
    private final DueWorkLoop loop;

    ConsentWork(
            DueClaims claims,
            Consents consents,
            EndConsent endConsent,
            ResumeConsent resume,
            ConsentDoors doors,
            InTransaction transaction,
            RevocationSettings settings,
            Clock clock) {
        this.claims = claims;
        this.consents = consents;
        this.endConsent = endConsent;
        this.resume = resume;
        this.doors = doors;
        this.transaction = transaction;
        this.settings = settings.work();
        this.clock = clock;
        this.loop = new DueWorkLoop(
                "consents",
                this,
                new DueWorkLoop.Limits(
                        this.settings.poll(),
                        this.settings.bulkhead(),
                        this.settings.breakerWindow(),
                        this.settings.breakerPause()));
    }

    void begin(@Observes StartupEvent started) {
        if (settings.enabled()) loop.start();
    }

    void end(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    @Override
    public Collection<String> lanes() {
        return doors.lanes();
    }

    @Override
    public List<Claim> claim(String lane, int most) {
        return claims.claim(DUE, lane, most, settings.lease());
    }

    @Override
    public Health work(String lane, Claim claim) {
        transaction.get(() -> endConsent.lock(claim.id()).flatMap(this::lapse)).ifPresent(resume::of);
        return Health.OK;
    }

    /** The one that is paused, if there is more to see for it. */
    private Optional<Consent> lapse(EndConsent.Locked locked) {
        Consent consent = locked.consent();
        if (consent.state().lapsesAt().filter(this::isOver).isPresent())
            endConsent.refuse(consent, cause(locked), Set.of());
        else if (consent.state() instanceof Paused) return Optional.of(consent);
        return Optional.empty();
    }

    private boolean isOver(Instant until) {
        return !until.isAfter(clock.instant());
    }

    private RefusalCause cause(EndConsent.Locked locked) {
        if (locked.removed()) return RefusalCause.MAILBOX_REMOVED;
        boolean awaits = consents.kept(locked.consent().id())
                .flatMap(Consents.Kept::grantId)
                .isPresent();
        return awaits ? RefusalCause.REVOCATION_IN_PROGRESS : RefusalCause.LAPSED;
    }
}
