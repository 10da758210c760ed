package io.unhook.revocation.application;

import io.unhook.messaging.work.Claim;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A revocation as its worker may touch it: its grant locked, the claim still the newest, the epoch too, and no use alive. All
 * of that is asked anew in every transaction of an attempt.
 */
@ApplicationScoped
class ClaimedRevocation {
    private static final Logger LOG = Logger.getLogger(ClaimedRevocation.class);

    private final Grants grants;
    private final Revocations revocations;
    private final RevocationRules rules;

    ClaimedRevocation(Grants grants, Revocations revocations, RevocationRules rules) {
        this.grants = grants;
        this.revocations = revocations;
        this.rules = rules;
    }

    record At(Grant grant, Revocation revocation, Rules rules) {}

    /** Empty if the work is not ours any more, or must not be done: then it is left as it is. */
    Optional<At> lock(Claim claim) {
        return revocations
                .grantOf(claim.id())
                .flatMap(grants::lock)
                .filter(_ -> revocations.isAt(claim.id(), claim.attempt()))
                .flatMap(grant -> revocations
                        .lock(claim.id())
                        .filter(revocation -> mayGoOn(grant, revocation))
                        .map(revocation -> at(grant, revocation)));
    }

    private static boolean mayGoOn(Grant grant, Revocation revocation) {
        if (revocation.settled()) return false;
        boolean newest = grant.epoch() == revocation.epoch();
        if (newest && !grant.inUse()) return true;
        LOG.errorf(
                "a revocation meets a living grant and is left alone revocationId=%s grantId=%s epoch=%d",
                revocation.id(), grant.id(), grant.epoch());
        return false;
    }

    /** Others used the tokens until the last use ended: what they left behind counts. */
    private At at(Grant grant, Revocation revocation) {
        Revocation known = revocation;
        for (Token token : grant.tokens()) if (!token.certain()) known = known.uncertain(token.id());
        return new At(grant, known, rules.of(grant.key()));
    }
}
