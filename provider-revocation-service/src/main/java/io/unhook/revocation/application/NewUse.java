package io.unhook.revocation.application;

import io.unhook.revocation.domain.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * A use that begins.
 *
 * @param connectedAt when its connection began; now, if nobody says
 */
record NewUse(Purpose purpose, Optional<Instant> connectedAt) {}
