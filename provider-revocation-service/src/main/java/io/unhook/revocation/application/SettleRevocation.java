package io.unhook.revocation.application;

import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.RevocationState.Ending;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.Rules;
import io.unhook.revocation.domain.revoking.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** What a revocation has come to, for its grant, its tokens and everybody whose use ended with it. In the caller's transaction. */
@ApplicationScoped
class SettleRevocation {
    private static final Logger LOG = Logger.getLogger(SettleRevocation.class);

    private final Grants grants;
    private final Tokens tokens;
    private final Tell tell;
    private final Clock clock;

    SettleRevocation(Grants grants, Tokens tokens, Tell tell, Clock clock) {
        this.grants = grants;
        this.tokens = tokens;
        this.tell = tell;
        this.clock = clock;
    }

    void follow(Grant grant, Revocation before, Revocation revocation, Rules rules) {
        LOG.logf(
                before.state().name() == revocation.state().name() ? Level.DEBUG : Level.INFO,
                "revocation stands revocationId=%s grantId=%s epoch=%d attempt=%d state=%s",
                revocation.id(),
                grant.id(),
                revocation.epoch(),
                revocation.attempt(),
                revocation.state().name());
        Verdicts.of(revocation, rules).ifPresent(verdict -> tell.everybody(grant.id(), revocation.epoch(), verdict));
        if (revocation.state() instanceof Settled settled && settled.ending() != Ending.WITHDRAWN)
            bury(grant, revocation);
    }

    /** Nothing is left to try, so nothing is left to keep. */
    private void bury(Grant grant, Revocation revocation) {
        tokens.destroy(grant.id(), revocation.epoch());
        grants.save(grant.ended(clock.instant()));
    }
}
