package io.unhook.revocation.application;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.messaging.Ids;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.revocation.domain.Disconnection;
import io.unhook.revocation.domain.Verdict;
import io.unhook.revocation.domain.Verdict.Known;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.PasswordDoor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Writes down what a disconnection has come to and publishes it, in the caller's transaction, its grant locked. */
@ApplicationScoped
class Tell {
    private static final Logger LOG = Logger.getLogger(Tell.class);

    private final Disconnections disconnections;
    private final Grants grants;
    private final Doors doors;
    private final Outbox outbox;
    private final IssueReceipt issueReceipt;
    private final Ids ids;
    private final Counters counters;
    private final Clock clock;

    Tell(
            Disconnections disconnections,
            Grants grants,
            Doors doors,
            Outbox outbox,
            IssueReceipt issueReceipt,
            Ids ids,
            Counters counters,
            Clock clock) {
        this.disconnections = disconnections;
        this.grants = grants;
        this.doors = doors;
        this.outbox = outbox;
        this.issueReceipt = issueReceipt;
        this.ids = ids;
        this.counters = counters;
        this.clock = clock;
    }

    /** To everybody whose use ended with this epoch. */
    void everybody(String grantId, int epoch, Verdict verdict) {
        disconnections.ofEpoch(grantId, epoch).forEach(disconnection -> one(disconnection, verdict));
    }

    void one(Disconnection disconnection, Verdict verdict) {
        disconnection.hear(verdict, accessEndsBy(disconnection, verdict)).ifPresent(this::publish);
    }

    private void publish(Disconnection disconnection) {
        disconnections.save(disconnection);
        String statement =
                disconnection.event().map(outbox::publish).map(Envelope::id).orElseGet(ids::next);
        Disconnection told = disconnection.toldBy(statement);
        disconnections.save(told);
        issueReceipt.about(told);
        counters.told(disconnection.about().provider(), disconnection.state());
        LOG.infof(
                "told disconnection disconnectionId=%s state=%s",
                disconnection.id(), disconnection.state().name());
    }

    private Optional<Instant> accessEndsBy(Disconnection disconnection, Verdict verdict) {
        return disconnection
                .lived()
                .flatMap(lived -> grants.use(lived.useId()))
                .filter(at -> outlives(at.use().purpose().provider(), verdict))
                .flatMap(at -> at.use().accessUntil())
                .filter(until -> until.isAfter(clock.instant()));
    }

    /** Does an access token that we handed out work on? Where the grant lives on, it does everywhere. */
    private boolean outlives(Provider provider, Verdict verdict) {
        boolean kept = verdict instanceof Known known
                && (known.outcome() == Outcome.KEPT_SHARED || known.outcome() == Outcome.SUPERSEDED);
        return switch (doors.of(provider)) {
            case GrantDoor door -> kept || !door.traits().killsAccessTokens();
            case PasswordDoor _ -> false;
        };
    }
}
