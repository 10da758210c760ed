package io.unhook.revocation.application;

import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.Consents.Kept;
import io.unhook.revocation.application.ProvenGrant.ByNewToken;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Keeps what somebody gave until the product has said who they are. Their browser takes a code back to the product, where only the
 * session that is signed in there can hand it in. In the caller's transaction.
 */
@ApplicationScoped
class HoldConsent {
    private static final Logger LOG = Logger.getLogger(HoldConsent.class);

    private final Consents consents;
    private final RevocationSettings.Consents settings;
    private final RandomSecrets secrets;
    private final Clock clock;

    HoldConsent(Consents consents, RevocationSettings settings, RandomSecrets secrets, Clock clock) {
        this.consents = consents;
        this.settings = settings.consents();
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param back where their browser goes next */
    record Held(Consent consent, URI back) {}

    Held with(Consent open, ByNewToken proven) {
        Secret code = secrets.next();
        Consent answered = open.answered(clock.instant().plus(settings.completion()));
        var scopes = proven.proven().refreshed().scopes();
        consents.hold(answered, new Kept(Optional.empty(), proven.proven().clientId(), proven.newest(), scopes), code);
        LOG.infof("consent waits for its product's word consentId=%s", open.id());
        return new Held(answered, ReturnUrls.withAnswer(open.returnUrl(), open.id(), code));
    }
}
