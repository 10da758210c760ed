package io.unhook.revocation.application;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.unhook.messaging.Tracing;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueClaims;
import io.unhook.messaging.work.DueTable;
import io.unhook.messaging.work.DueWorkLoop;
import io.unhook.messaging.work.DueWorker;
import io.unhook.revocation.RevocationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps revocations moving; a lane a provider, so that a broken one never slows another. */
@ApplicationScoped
public class RevocationWork implements DueWorker {
    private static final DueTable DUE = new DueTable("revocation", "provider", "account_id")
            .inStates("state")
            .tracedBy("traceparent")
            .passingOver("revocation_held");

    private final DueClaims claims;
    private final WatchRemovals watchRemovals;
    private final AttemptRevocation attempt;
    private final Doors doors;
    private final Tracing tracing;
    private final RevocationSettings.Work settings;
    private final DueWorkLoop loop;

    RevocationWork(
            DueClaims claims,
            WatchRemovals watchRemovals,
            AttemptRevocation attempt,
            Doors doors,
            Tracing tracing,
            RevocationSettings settings) {
        this.claims = claims;
        this.watchRemovals = watchRemovals;
        this.attempt = attempt;
        this.doors = doors;
        this.tracing = tracing;
        this.settings = settings.work();
        this.loop = new DueWorkLoop(
                "revocations",
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

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkIsDue.Due due) {
        loop.wake();
    }

    /** Everything that is due now, for tests that move time by hand; how much that was. */
    public int runOnce() {
        return loop.runOnce();
    }

    /** The breaker of each provider. */
    public Map<String, String> breakers() {
        return loop.breakers();
    }

    @Override
    public Collection<String> lanes() {
        return doors.lanes();
    }

    /** What a brake holds is passed over: it stays due, and its time of trying stands still. */
    @Override
    public List<Claim> claim(String lane, int most) {
        watchRemovals.count();
        return claims.claim(DUE, lane, most, settings.lease());
    }

    @Override
    public Health work(String lane, Claim claim) {
        return tracing.follow(claim.traceparent(), "attempt revocation", SpanKind.INTERNAL, span -> {
            span.setAttribute("unhook.revocation.id", claim.id());
            return attempt.of(claim);
        });
    }
}
