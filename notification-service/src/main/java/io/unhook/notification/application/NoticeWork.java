package io.unhook.notification.application;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.unhook.messaging.Tracing;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueClaims;
import io.unhook.messaging.work.DueWorkLoop;
import io.unhook.messaging.work.DueWorker;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Readers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Keeps incidents and mails moving. They are two lanes: a broken mail server holds back mails, never the decision who is told
 * what.
 */
@ApplicationScoped
public class NoticeWork implements DueWorker {
    private final DueClaims claims;
    private final Readers readers;
    private final TellAboutIncident tell;
    private final SendMail send;
    private final Tracing tracing;
    private final Clock clock;
    private final NotificationSettings.Work settings;
    private final DueWorkLoop loop;

    NoticeWork(
            DueClaims claims,
            Readers readers,
            TellAboutIncident tell,
            SendMail send,
            Tracing tracing,
            Clock clock,
            NotificationSettings settings) {
        this.claims = claims;
        this.readers = readers;
        this.clock = clock;
        this.tell = tell;
        this.send = send;
        this.tracing = tracing;
        this.settings = settings.work();
        this.loop = new DueWorkLoop(
                "notices",
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

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkIsDue due) {
        loop.wake();
    }

    /** Everything that is due now, for tests that move time by hand; how much that was. */
    public int runOnce() {
        return loop.runOnce();
    }

    @Override
    public Collection<String> lanes() {
        return List.of(Incidents.LANE, Readers.LANE);
    }

    @Override
    public List<Claim> claim(String lane, int most) {
        if (lane.equals(Incidents.LANE)) return claims.claim(Incidents.DUE, lane, most, settings.lease());
        readers.wake(clock.instant());
        return claims.claim(Readers.DUE, lane, most, settings.lease());
    }

    @Override
    public Health work(String lane, Claim claim) {
        if (lane.equals(Readers.LANE)) return send.now(claim);
        return tracing.follow(claim.traceparent(), "tell about incident", SpanKind.INTERNAL, span -> {
            span.setAttribute("unhook.incident.id", claim.id());
            tell.now(claim);
            return Health.OK;
        });
    }
}
