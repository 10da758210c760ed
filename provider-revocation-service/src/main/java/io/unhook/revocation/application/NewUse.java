package io.unhook.revocation.application;

import io.unhook.revocation.domain.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * A use that begins.
 *
 * @param connectedAt when its connection began; now, if nobody says
 * @param consentedAnew its person has just consented to it: a grant that is being ended does not live on, its next epoch begins
 */
record NewUse(Purpose purpose, Optional<Instant> connectedAt, boolean consentedAnew) {}
