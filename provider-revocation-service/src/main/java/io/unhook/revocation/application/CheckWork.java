package io.unhook.revocation.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.unhook.contracts.Provider;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueClaims;
import io.unhook.messaging.work.DueTable;
import io.unhook.messaging.work.DueWorkLoop;
import io.unhook.messaging.work.DueWorker;
import io.unhook.revocation.RevocationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;

/**
 * Looks at every living grant once a day, a few at a time, behind everybody else: while anybody waits for a permit of a provider, or a
 * fault of ours has to be mended first, nothing is begun there.
 */
@ApplicationScoped
public class CheckWork implements DueWorker {
    private static final DueTable DUE = new DueTable("access_check", "provider", "account_id");

    private final DueClaims claims;
    private final CheckAccess check;
    private final Doors doors;
    private final PacedCalls pace;
    private final OurFaults faults;
    private final RevocationSettings settings;
    private final DueWorkLoop loop;

    CheckWork(
            DueClaims claims,
            CheckAccess check,
            Doors doors,
            PacedCalls pace,
            OurFaults faults,
            RevocationSettings settings) {
        this.claims = claims;
        this.check = check;
        this.doors = doors;
        this.pace = pace;
        this.faults = faults;
        this.settings = settings;
        this.loop = new DueWorkLoop(
                "checks",
                this,
                new DueWorkLoop.Limits(
                        settings.checks().poll(),
                        settings.checks().bulkhead(),
                        settings.work().breakerWindow(),
                        settings.work().breakerPause()));
    }

    void begin(@Observes StartupEvent started) {
        if (settings.work().enabled() && settings.checks().enabled()) loop.start();
    }

    void end(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    /** Everything that is due now, for tests that move time by hand; how much that was. */
    public int runOnce() {
        return loop.runOnce();
    }

    @Override
    public Collection<String> lanes() {
        return doors.lanes();
    }

    @Override
    public List<Claim> claim(String lane, int most) {
        Provider provider = Provider.valueOf(lane);
        boolean mayBegin = pace.nobodyWaits(provider) && !faults.isOpen(provider);
        return mayBegin ? claims.claim(DUE, lane, most, settings.work().lease()) : List.of();
    }

    @Override
    public Health work(String lane, Claim claim) {
        return check.of(claim);
    }
}
