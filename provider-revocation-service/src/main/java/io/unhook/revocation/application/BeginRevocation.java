package io.unhook.revocation.application;

import io.unhook.messaging.Ids;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.Token.Life;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** The last use of a grant ended: its end at the provider becomes due, after the grace. */
@ApplicationScoped
class BeginRevocation {
    private static final Logger LOG = Logger.getLogger(BeginRevocation.class);

    private final Grants grants;
    private final Revocations revocations;
    private final WorkIsDue workIsDue;
    private final RevocationSettings settings;
    private final Ids ids;
    private final Clock clock;

    BeginRevocation(
            Grants grants,
            Revocations revocations,
            WorkIsDue workIsDue,
            RevocationSettings settings,
            Ids ids,
            Clock clock) {
        this.grants = grants;
        this.revocations = revocations;
        this.workIsDue = workIsDue;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    void of(Grant grant, String accountId) {
        var now = clock.instant();
        List<Trail> trails = grant.tokens().stream()
                .filter(Token::usable)
                .map(BeginRevocation::trail)
                .toList();
        Revocation revocation = Revocation.begun(
                ids.next(),
                grant.id(),
                grant.epoch(),
                trails,
                now.plus(settings.timing().grace()),
                settings.timing().deadline());
        grants.save(grant.ending(now));
        revocations.add(revocation, grant.key().provider().name(), accountId);
        workIsDue.afterCommit();
        LOG.infof(
                "revocation due revocationId=%s grantId=%s epoch=%d provider=%s",
                revocation.id(), grant.id(), grant.epoch(), grant.key().provider());
    }

    private static Trail trail(Token token) {
        return Trail.of(token.id(), token.life() != Life.UNCERTAIN);
    }
}
