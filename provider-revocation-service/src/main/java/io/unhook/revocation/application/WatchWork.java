package io.unhook.revocation.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueClaims;
import io.unhook.messaging.work.DueTable;
import io.unhook.messaging.work.DueWorkLoop;
import io.unhook.messaging.work.DueWorker;
import io.unhook.revocation.MoveSettings;
import io.unhook.revocation.RevocationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Looks up the mail domains of living mailboxes, each every few hours; far from any provider's work. */
@ApplicationScoped
public class WatchWork implements DueWorker {
    private static final String LANE = "dns";
    private static final DueTable DUE = new DueTable("domain_watch", "lane", "account_id");

    private final DueClaims claims;
    private final LookUpDomain lookUp;
    private final MoveSettings settings;
    private final DueWorkLoop loop;

    WatchWork(DueClaims claims, LookUpDomain lookUp, RevocationSettings settings) {
        this.claims = claims;
        this.lookUp = lookUp;
        this.settings = settings.moves();
        this.loop = new DueWorkLoop(
                "watch",
                this,
                new DueWorkLoop.Limits(this.settings.poll(), this.settings.bulkhead(), 20, Duration.ofSeconds(30)));
    }

    void begin(@Observes StartupEvent started) {
        if (settings.watch()) loop.start();
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
        return List.of(LANE);
    }

    @Override
    public List<Claim> claim(String lane, int most) {
        return claims.claim(DUE, lane, most, settings.lease());
    }

    @Override
    public Health work(String lane, Claim claim) {
        return lookUp.of(claim);
    }
}
