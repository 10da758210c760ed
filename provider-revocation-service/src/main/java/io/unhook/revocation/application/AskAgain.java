package io.unhook.revocation.application;

import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.revoking.Revocation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** An operator asks to try a revocation now. Asking twice is asking once. */
@ApplicationScoped
public class AskAgain {
    private static final Logger LOG = Logger.getLogger(AskAgain.class);

    private final Grants grants;
    private final Revocations revocations;
    private final WorkIsDue workIsDue;
    private final Clock clock;

    AskAgain(Grants grants, Revocations revocations, WorkIsDue workIsDue, Clock clock) {
        this.grants = grants;
        this.revocations = revocations;
        this.workIsDue = workIsDue;
        this.clock = clock;
    }

    @Transactional
    public void now(String revocationId) {
        Instant now = clock.instant();
        String grantId = revocations.grantOf(revocationId).orElseThrow(() -> new Refusal.NotFound("revocation"));
        grants.lock(grantId);
        revocations
                .lock(revocationId)
                .filter(found -> !found.askedAgain(now).equals(found))
                .ifPresent(found -> ask(found, now));
    }

    private void ask(Revocation found, Instant now) {
        boolean somebodyIsAtIt = !found.state().nextAt().isAfter(now);
        if (somebodyIsAtIt) revocations.saveUnderWay(found.askedAgain(now));
        else revocations.saveAtRest(found.askedAgain(now));
        workIsDue.afterCommit();
        LOG.infof("revocation asked for again revocationId=%s", found.id());
    }
}
