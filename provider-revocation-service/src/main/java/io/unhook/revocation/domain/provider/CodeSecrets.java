package io.unhook.revocation.domain.provider;

/**
 * What binds a code to the URL that asked for it.
 *
 * @param verifier PKCE's; its SHA-256 goes out, and itself only to the token endpoint
 * @param nonce comes back inside the {@code id_token}
 */
public record CodeSecrets(Secret verifier, Secret nonce) {}
