package io.unhook.simulator.world;

import java.time.Instant;
import java.util.Optional;

/**
 * An authorization code that waits to be exchanged, once.
 *
 * @param offline whether a refresh token comes with it
 * @param codeChallenge PKCE, S256; null if the code was asked for without
 */
public record Code(
        String value, Granted granted, boolean offline, String redirectUri, String codeChallenge, Instant expiresAt) {

    boolean mayBeExchanged(Instant now, String client, Optional<String> redirect, Optional<String> verifier) {
        return now.isBefore(expiresAt)
                && granted.client().equals(client)
                && (redirectUri == null || redirectUri.equals(redirect.orElse("")))
                && (codeChallenge == null || codeChallenge.equals(Secrets.challenge(verifier.orElse(""))));
    }
}
