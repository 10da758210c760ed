package io.unhook.revocation.application;

import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueWorker.Health;
import io.unhook.revocation.application.DomainWatches.LookUp;
import io.unhook.revocation.application.DomainWatches.Watched;
import io.unhook.revocation.domain.moving.DomainWatch;
import io.unhook.revocation.domain.moving.DomainWatch.Step;
import io.unhook.revocation.domain.moving.MailHost;
import io.unhook.revocation.domain.moving.MxAnswer;
import io.unhook.revocation.domain.moving.Observation;
import io.unhook.revocation.domain.moving.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Looks once who takes in a domain's mail, and draws what follows from it: usually nothing. DNS is asked outside of any
 * transaction; what it said is kept together with what came of it.
 */
@ApplicationScoped
class LookUpDomain {
    private static final Logger LOG = Logger.getLogger(LookUpDomain.class);

    private final DomainWatches watches;
    private final Migrations migrations;
    private final MailExchangers exchangers;
    private final OpenMigration open;
    private final MoveRules rules;
    private final InTransaction transaction;
    private final Counters counters;
    private final Clock clock;

    LookUpDomain(
            DomainWatches watches,
            Migrations migrations,
            MailExchangers exchangers,
            OpenMigration open,
            MoveRules rules,
            InTransaction transaction,
            Counters counters,
            Clock clock) {
        this.watches = watches;
        this.migrations = migrations;
        this.exchangers = exchangers;
        this.open = open;
        this.rules = rules;
        this.transaction = transaction;
        this.counters = counters;
        this.clock = clock;
    }

    Health of(Claim claim) {
        Optional<Watched> wanted = transaction.get(() -> watches.lock(claim).filter(this::isWorthLooking));
        if (wanted.isEmpty()) return Health.OK;
        MxAnswer answer = exchangers.of(wanted.get().domain());
        transaction.get(() -> watches.lock(claim).map(watched -> keep(watched, answer)));
        return answer instanceof MxAnswer.Failed failed && !failed.answered() ? Health.LANE_TROUBLE : Health.OK;
    }

    /** What was seen of a domain says nothing about mailboxes that come when nobody has lived there for a while. */
    private boolean isWorthLooking(Watched watched) {
        Instant now = clock.instant();
        if (rules.publicMail().has(watched.domain())) {
            watches.save(watched, Optional.empty());
            return false;
        }
        if (migrations.anyLive(watched.accountId(), watched.domain())) return true;
        save(watched, DomainWatch.NEW, rules.nextLookUp(DomainWatch.NEW, now));
        return false;
    }

    private MxAnswer keep(Watched watched, MxAnswer answer) {
        Instant now = clock.instant();
        Optional<MailHost> host = rules.hosts().of(answer);
        String verdict = host.map(is -> observed(watched, Observation.of(now, is, answer)))
                .orElseGet(() -> failed(watched, answer, now));
        var lookUp = new LookUp(now, host, Observation.lines(answer), verdict);
        watches.record(watched.id(), lookUp, now.minus(rules.settings().keepLookups()));
        counters.lookedUp(host.map(Enum::name).orElse("FAILED"));
        return answer;
    }

    private String failed(Watched watched, MxAnswer answer, Instant now) {
        LOG.debugf("look-up failed, tried again watchId=%s reason=%s", watched.id(), answer);
        watches.save(watched, Optional.of(rules.afterFailure(now)));
        return answer instanceof MxAnswer.Failed failed ? "failed: " + failed.why() : "failed";
    }

    private String observed(Watched watched, Observation now) {
        Step step = watched.watch().see(now, rules.settings().apart());
        boolean taken = follow(watched, step.seen());
        DomainWatch next = taken ? step.next() : watched.watch();
        save(watched, next, rules.nextLookUp(next, now.at()));
        String verdict = step.seen().getClass().getSimpleName() + (taken ? "" : ", held");
        if (!(step.seen() instanceof Seen.Same))
            LOG.infof("domain looked up watchId=%s host=%s outcome=%s", watched.id(), now.host(), verdict);
        return verdict;
    }

    /** False: what was seen is not taken yet. */
    private boolean follow(Watched watched, Seen seen) {
        return switch (seen) {
            case Seen.Moved moved -> open.seen(watched.accountId(), watched.domain(), moved);
            case Seen.NotAMove away -> {
                open.notAMove(watched.accountId(), watched.domain(), away);
                yield true;
            }
            case Seen.First _, Seen.Same _, Seen.Suspected _, Seen.Settled _ -> true;
        };
    }

    private void save(Watched watched, DomainWatch next, Instant at) {
        watches.save(new Watched(watched.id(), watched.accountId(), watched.domain(), next), Optional.of(at));
    }
}
