package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.provider.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where consents are kept; a state only as its keyed hash. All of it happens in the caller's transaction, and a mailbox's
 * consent is locked after its mailbox.
 */
public interface Consents {

    void add(Consent consent, Secret state);

    /** It has a new URL. */
    void renew(Consent consent, Secret state);

    void save(Consent consent);

    /**
     * What a consent brought that is neither taken nor refused yet; its token is ciphertext, and gone as soon as it is.
     *
     * @param grantId whose end it waits to see; empty if it waits for something else
     */
    record Kept(Optional<String> grantId, String clientId, Secret token, Set<String> scopes) {}

    void keep(Consent paused, Kept kept);

    /** @param code the one that hands it in */
    void hold(Consent answered, Kept kept, Secret code);

    boolean hasCode(String id, Secret code);

    Optional<Kept> kept(String id);

    /** Somebody's new consent waits to see this grant end: no further call is made for it meanwhile. */
    boolean isAwaited(String grantId);

    Optional<Consent> byId(String id);

    /** Reads and locks nothing: lock it by its id and look again. */
    Optional<Consent> byState(Secret state);

    /** Read anew under the lock. */
    Optional<Consent> lock(String id);

    /** Those of any connection that are open, locked. */
    List<Consent> lockOpen(Mailbox mailbox);

    Optional<Consent> lockOpen(OfFeature feature);
}
