package io.unhook.revocation.application;

import io.unhook.messaging.Ids;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
                .flatMap(token -> trail(token, now).stream())
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

    /** A token that died for sure has nothing left to end; what one that went astray left behind may live on. */
    private static Optional<Trail> trail(Token token, Instant now) {
        return switch (token.life()) {
            case SURE, UNCERTAIN, SIGN_IN -> Optional.of(Trail.of(token.id(), token.certain()));
            case ASTRAY -> Optional.of(Trail.astray(token.id(), now));
            case DEAD -> Optional.empty();
        };
    }
}
