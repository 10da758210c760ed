package io.unhook.revocation.domain.revoking;

import java.time.Instant;

/** What a refresh showed about one token. */
public sealed interface Life {

    /** Never answered, or with something that tells neither way. */
    record Unknown() implements Life {}

    record Alive(Instant at) implements Life {}

    /** @param consentMissing the provider said that the consent itself is gone, which is more than a dead token says */
    record Dead(Instant at, String cause, boolean consentMissing) implements Life {}
}
