package io.unhook.revocation.application;

import io.unhook.messaging.Ids;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.Consents.Kept;
import io.unhook.revocation.application.ProvenGrant.ByNewToken;
import io.unhook.revocation.domain.consent.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps what a person gave until it is known what becomes of their older access. In the caller's transaction. */
@ApplicationScoped
class PauseConsent {
    private static final Logger LOG = Logger.getLogger(PauseConsent.class);

    private final Consents consents;
    private final Grants grants;
    private final RevocationSettings.Consents settings;
    private final Ids ids;
    private final Clock clock;

    PauseConsent(Consents consents, Grants grants, RevocationSettings settings, Ids ids, Clock clock) {
        this.consents = consents;
        this.grants = grants;
        this.settings = settings.consents();
        this.ids = ids;
        this.clock = clock;
    }

    Consent with(Consent open, ByNewToken proven) {
        Instant now = clock.instant();
        String grantId = grants.idOf(proven.key(), ids.next(), proven.address());
        Consent paused = open.paused(now.plus(settings.pauseProbe()), now.plus(settings.pause()));
        var scopes = proven.proven().refreshed().scopes();
        consents.keep(paused, new Kept(Optional.of(grantId), proven.proven().clientId(), proven.newest(), scopes));
        LOG.infof("consent paused consentId=%s grantId=%s", open.id(), grantId);
        return paused;
    }

    /** Nothing is known yet; the token may have rotated by being asked. */
    void again(Consent paused, Kept kept) {
        consents.keep(paused.lookedAt(clock.instant().plus(settings.pauseProbe())), kept);
    }
}
