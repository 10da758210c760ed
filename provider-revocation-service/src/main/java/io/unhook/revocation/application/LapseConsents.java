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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whoever does not come back within the hour is not waited for, nor is an exchange that died on its way. */
@ApplicationScoped
public class LapseConsents implements DueWorker {
    private static final DueTable DUE = new DueTable("consent", "provider", "account_id");

    private final DueClaims claims;
    private final EndConsent endConsent;
    private final Consents consents;
    private final ConsentDoors doors;
    private final InTransaction transaction;
    private final RevocationSettings.Work settings;
    private final Clock clock;
    private final DueWorkLoop loop;

    LapseConsents(
            DueClaims claims,
            EndConsent endConsent,
            Consents consents,
            ConsentDoors doors,
            InTransaction transaction,
            RevocationSettings settings,
            Clock clock) {
        this.claims = claims;
        this.endConsent = endConsent;
        this.consents = consents;
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
        return transaction.get(() -> {
            endConsent.lock(claim.id()).ifPresent(this::lapse);
            return Health.OK;
        });
    }

    private void lapse(EndConsent.Locked locked) {
        Consent consent = locked.consent();
        boolean late = consent.state()
                .lapsesAt()
                .filter(until -> !until.isAfter(clock.instant()))
                .isPresent();
        if (late)
            endConsent.refuse(consent, locked.removed() ? RefusalCause.MAILBOX_REMOVED : RefusalCause.LAPSED, Set.of());
        else consents.save(consent);
    }
}
