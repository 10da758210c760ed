package io.unhook.revocation.domain.provider;

import java.util.Optional;

/**
 * A refresh token that somebody hands over and whose owner is not known yet.
 *
 * @param issuer only for {@code OAUTH}; an issuer that is not on the allow-list must be refused without a call
 * @param clientId absent: the provider's first configured client
 */
public record Candidate(Optional<String> issuer, Optional<String> clientId, Secret refreshToken) {}
